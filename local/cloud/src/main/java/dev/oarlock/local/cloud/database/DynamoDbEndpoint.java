package dev.oarlock.local.cloud.database;

import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;
import software.amazon.dynamodb.services.local.shared.access.LocalDBClient;

/// DynamoDB's HTTP endpoint, served by DynamoDB Local's own request handler. Its own server listens
/// on every interface; this one listens on the loopback interface only.
public final class DynamoDbEndpoint implements AutoCloseable {
  private final Server server;
  private final ServerConnector connector;

  private DynamoDbEndpoint(Server server, ServerConnector connector) {
    this.server = server;
    this.connector = connector;
  }

  static DynamoDbEndpoint of(LocalDBClient store, int port) {
    var server = new Server();
    var connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    connector.setPort(port);
    server.addConnector(connector);
    server.setHandler(
        new GuardedDatabase(
            new LocalDynamoDBServerHandler(new DynamoDbHttpHandler(store), "http://127.0.0.1")));
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException(
          "Port %d, on which DynamoDB is served, the next after --port, cannot be used (%s). Stop what runs there, or choose another --port."
              .formatted(port, e.getCause() == null ? e.getMessage() : e.getCause().getMessage()),
          e);
    }
    return new DynamoDbEndpoint(server, connector);
  }

  /// Such as `http://127.0.0.1:3001`.
  public String url() {
    return "http://127.0.0.1:" + connector.getLocalPort();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the DynamoDB endpoint does not stop", e);
    }
  }
}
