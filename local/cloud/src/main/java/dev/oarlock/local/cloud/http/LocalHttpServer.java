package dev.oarlock.local.cloud.http;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.oarlock.local.slack.http.LoopbackGuard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The one HTTP server of the process, on the loopback interface; handlers are mounted under paths.
public final class LocalHttpServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private LocalHttpServer(HttpServer server) {
    this.server = server;
  }

  /// Opens on this port, 0 for any free one.
  public static LocalHttpServer open(int port) {
    try {
      var address = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
      var door = new LocalHttpServer(HttpServer.create(address, 0));
      door.server.setExecutor(door.threads);
      door.server.start();
      return door;
    } catch (BindException e) {
      throw new UncheckedIOException(
          "Port %d cannot be used (%s). Stop what runs there, or choose another with --port."
              .formatted(port, e.getMessage()),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot serve HTTP on port " + port, e);
    }
  }

  /// Puts a handler under a path, for this machine alone; the longest path that fits a request
  /// wins.
  public void mount(String path, HttpHandler handler) {
    server.createContext(path, new LoopbackGuard(handler));
  }

  /// Such as `http://127.0.0.1:3000`.
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /// The port it is open on.
  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdown();
  }
}
