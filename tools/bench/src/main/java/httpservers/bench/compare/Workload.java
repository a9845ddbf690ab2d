package httpservers.bench.compare;

/** What the clients do. */
enum Workload {
    KEEP_ALIVE,
    NEW_CONNECTIONS
}
