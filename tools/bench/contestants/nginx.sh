#!/usr/bin/env bash
# nginx with one worker: its defaults, but without a log or a limit on requests per connection.
#     nginx.sh FOLDER
set -euo pipefail
root=$1
home=$(mktemp -d)

is_taken() {
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null
}

port=20000
while is_taken; do port=$((port + 1)); done

cat >"$home/nginx.conf" <<END
worker_processes 1; daemon off; pid nginx.pid; error_log stderr;
events { worker_connections 20000; }
http {
  access_log off; sendfile on; keepalive_requests 100000000;
  types { text/html html; }
  server { listen 127.0.0.1:$port backlog=1024; root $root; }
}
END

# nginx itself doesn't print where it listens.
while kill -0 $$ 2>/dev/null; do
    if is_taken; then
        echo "nginx at http://127.0.0.1:$port"
        break
    fi
    sleep 0.01
done &
exec nginx -p "$home" -c "$home/nginx.conf"
