package id.tapal.benchmark.desk;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * Visits over HTTP, each client on a connection that it keeps. The client does as little as it can, since it shares the machine with the server.
 *
 * @param port the port on this machine
 * @param secrets the token of each member
 */
record HttpLoad(int port, Map<String, String> secrets) implements Load {

    @Override
    public Client client(int index) throws IOException {
        return new Connection(new Socket(InetAddress.getLoopbackAddress(), port));
    }

    private final class Connection implements Client {

        private final Socket socket;
        private final InputStream in;
        private final OutputStream out;
        private String location = "";
        private int place;

        Connection(Socket socket) throws IOException {
            this.socket = socket;
            socket.setTcpNoDelay(true);
            this.in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            this.out = new BufferedOutputStream(socket.getOutputStream(), 1 << 13);
        }

        @Override
        public void act() throws IOException {
            byte[] body = Visit.json(place).getBytes(StandardCharsets.UTF_8);
            String head =
                    "POST " + (place == 0 ? "/cases" : location + "/acts") + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                            + "\r\nAuthorization: Bearer "
                            + secrets.get(Visit.ACTS.get(place).member())
                            + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n";
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            out.flush();
            String status = line();
            int length = -1;
            for (String header = line(); !header.isEmpty(); header = line()) {
                String lower = header.toLowerCase(Locale.ROOT);
                if (lower.startsWith("content-length:")) {
                    length = Integer.parseInt(
                            header.substring("content-length:".length()).strip());
                } else if (lower.startsWith("location:")) {
                    location = header.substring("location:".length()).strip();
                }
            }
            String answer = length < 0 ? chunks() : bytes(length);
            if (!status.contains(place == 0 ? " 201" : " 200")) {
                throw new IOException(status + ": " + answer);
            }
            place = (place + 1) % Visit.ACTS.size();
        }

        private String chunks() throws IOException {
            StringBuilder all = new StringBuilder();
            for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
                all.append(bytes(size));
                line();
            }
            line();
            return all.toString();
        }

        private String bytes(int length) throws IOException {
            return new String(in.readNBytes(length), StandardCharsets.UTF_8);
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int next = in.read(); next != '\n'; next = in.read()) {
                if (next < 0) {
                    throw new EOFException("the server has closed the connection");
                }
                if (next != '\r') {
                    line.append((char) next);
                }
            }
            return line.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
