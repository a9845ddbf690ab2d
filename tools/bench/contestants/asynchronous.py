"""Many clients on one event loop, in Python: the second step of the course that ours re-creates.

It closes after each answer, as that course does.
"""

import asyncio
import pathlib
import sys

TYPES = {".html": "text/html", ".css": "text/css", ".js": "text/javascript"}
root = pathlib.Path(sys.argv[1])


async def serve(reader, writer):
    try:
        _, path, _ = (await reader.read(1024)).decode().splitlines()[0].split()
        file = root / path.lstrip("/")
        found = file.is_file()
        body = file.read_bytes() if found else b"<h1>404 Not Found</h1>"
        head = (
            f"HTTP/1.1 {'200 OK' if found else '404 Not Found'}\r\n"
            f"Content-Type: {TYPES.get(file.suffix, 'application/octet-stream')}\r\n"
            f"Content-Length: {len(body)}\r\n"
            "Connection: close\r\n\r\n"  # or the load generator counts each close as an error
        )
        writer.write(head.encode() + body)
        await writer.drain()
    except (OSError, IndexError, ValueError):
        pass  # this client's fault, and no other's
    finally:
        writer.close()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0, backlog=1024)
    print(f"python-async at http://127.0.0.1:{server.sockets[0].getsockname()[1]}", flush=True)
    await server.serve_forever()


asyncio.run(main())
