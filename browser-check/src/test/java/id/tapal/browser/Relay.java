package id.tapal.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** One address for several nodes, as a proxy gives it: each connection goes to the next node that takes it. */
final class Relay implements AutoCloseable {

    private final List<URI> nodes;
    private final ServerSocket door;
    private final AtomicInteger turn = new AtomicInteger();
    private final Map<URI, AtomicInteger> led = new ConcurrentHashMap<>();

    private Relay(List<URI> nodes, ServerSocket door) {
        this.nodes = nodes;
        this.door = door;
    }

    static Relay to(List<String> nodes) throws IOException {
        Relay relay = new Relay(
                nodes.stream().map(URI::create).toList(), new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().start(relay::admit);
        return relay;
    }

    String address() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    /** Waits until no connection leads to a node that is gone: whoever calls next is led to another. */
    void partFrom(String node) {
        AtomicInteger open = led.getOrDefault(URI.create(node), new AtomicInteger());
        while (open.get() > 0) {
            Thread.onSpinWait();
        }
    }

    private void admit() {
        while (true) {
            try {
                Socket caller = door.accept();
                Thread.ofVirtual().start(() -> lead(caller));
            } catch (SocketException closed) {
                return;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    private void lead(Socket caller) {
        int first = turn.getAndIncrement(); // taken once: others take theirs meanwhile
        for (int tried = 0; tried < nodes.size(); tried++) {
            URI node = nodes.get(Math.floorMod(first + tried, nodes.size()));
            Socket taken = new Socket();
            try {
                taken.connect(new InetSocketAddress(node.getHost(), node.getPort()));
            } catch (IOException gone) {
                continue;
            }
            Thread.ofVirtual().start(() -> pass(caller, taken));
            AtomicInteger open = led.computeIfAbsent(node, each -> new AtomicInteger());
            open.incrementAndGet();
            pass(taken, caller);
            open.decrementAndGet();
            return;
        }
        close(caller);
    }

    /** Until either is done: then both are. */
    private static void pass(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException over) {
            // one of the two has left
        } finally {
            close(from);
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
