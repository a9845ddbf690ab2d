/**
 * Experiments for the class room, and the measurements behind every number in the text. The servers
 * run as processes and are spoken to over HTTP, as a browser does it. Read {@link Experiment}
 * first, then {@link IdleClients}.
 */
package httpservers.bench;
