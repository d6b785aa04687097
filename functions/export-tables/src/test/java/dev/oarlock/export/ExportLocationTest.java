package dev.oarlock.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.s3.model.S3Exception;

class ExportLocationTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"exports", "https://bucket.example.com/", "s3:///no-bucket"})
  void whatIsNeitherABucketNorAFolderIsRefused(String setting) {
    assertThatThrownBy(() -> ExportLocation.of(setting))
        .hasMessageContaining("give s3://BUCKET/ or file:///FOLDER.");
  }

  @Test
  void aFolderStandsForABucketAndAKeyIsReplacedAsAWhole() throws IOException {
    var location = ExportLocation.of(folder.resolve("exports").toUri().toString());
    try (var bucket = location.open(Map.of())) {
      bucket.put("health/dt=2026-11-03/health.parquet", file("the first, longer one"));
      bucket.put("health/dt=2026-11-03/health.parquet", file("the second"));
    }

    try (var files = Files.walk(folder.resolve("exports")).filter(Files::isRegularFile)) {
      assertThat(files)
          .containsExactly(folder.resolve("exports/health/dt=2026-11-03/health.parquet"))
          .allSatisfy(file -> assertThat(file).hasContent("the second"));
    }
  }

  /// What S3 is sent: the key after the prefix, signed, and nothing that needs another permission.
  @Test
  void aBucketIsSentOneRequestAFile() throws IOException {
    var requests = new CopyOnWriteArrayList<String>();
    var server = server(requests, 200);
    try (var bucket = open(server)) {
      bucket.put("ledger/dt=2026-11-03/ledger.parquet", file("a table"));
    } finally {
      server.stop(0);
    }

    assertThat(requests)
        .containsExactly("PUT /exports/oarlock/ledger/dt%3D2026-11-03/ledger.parquet a table");
  }

  @Test
  void whatABucketRefusesFails() throws IOException {
    var server = server(new CopyOnWriteArrayList<>(), 403);
    try (var bucket = open(server)) {
      var file = file("a table");
      assertThatThrownBy(() -> bucket.put("ledger.parquet", file)).isInstanceOf(S3Exception.class);
    } finally {
      server.stop(0);
    }
  }

  private static ExportBucket open(HttpServer server) {
    var url = "http://127.0.0.1:" + server.getAddress().getPort();
    return ExportLocation.of("s3://exports/oarlock")
        .open(
            Map.of(
                "AWS_ENDPOINT_URL", url,
                "AWS_ACCESS_KEY_ID", "test",
                "AWS_SECRET_ACCESS_KEY", "test"));
  }

  private Path file(String content) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "table", ""), content);
  }

  private static HttpServer server(CopyOnWriteArrayList<String> requests, int status)
      throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          var isSigned =
              exchange.getRequestHeaders().getFirst("Authorization").startsWith("AWS4-HMAC-SHA256");
          var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
          requests.add(
              exchange.getRequestMethod()
                  + " "
                  + exchange.getRequestURI().getRawPath()
                  + (isSigned ? " " : " unsigned ")
                  + body.lines().filter(line -> line.equals("a table")).findFirst().orElse("?"));
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
    return server;
  }
}
