package dev.oarlock.cli.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.cli.instance.InstanceConnection;
import dev.oarlock.cli.instance.InstanceTable;
import dev.oarlock.cli.instance.RunningInstance;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;

/// The API of an instance: of one on this machine with its secret, of a deployed one with the
/// credentials of whoever runs this.
record ApiConnection(URI base, CallSignature signature) {
  /// What was answered, whatever the status.
  record ApiAnswer(int status, JsonNode body) {
    boolean isOk() {
      return status == 200;
    }
  }

  /// The headers by which a request is let in.
  interface CallSignature {
    Map<String, List<String>> of(URI uri);
  }

  static ApiConnection local(int port, String user) {
    var secret = RunningInstance.on(port).signingSecret();
    return new ApiConnection(
        new InstanceConnection(port).url("api"),
        _ -> Map.of("Authorization", List.of("Bearer " + secret), "X-Oarlock-User", List.of(user)));
  }

  static ApiConnection deployed(String stack) {
    var url = URI.create(InstanceTable.deployedOutput(stack, "ApiUrl").replaceAll("/$", ""));
    var region = url.getHost().split("\\.", -1)[2]; // abc.lambda-url.eu-west-1.on.aws
    return new ApiConnection(url, uri -> signed(uri, region));
  }

  private static Map<String, List<String>> signed(URI uri, String region) {
    try (var provider = DefaultCredentialsProvider.builder().build()) {
      var request = SdkHttpRequest.builder().uri(uri).method(SdkHttpMethod.GET).build();
      return AwsV4HttpSigner.create()
          .sign(sign ->
              sign.identity(provider.resolveCredentials())
                  .request(request)
                  .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "lambda")
                  .putProperty(AwsV4HttpSigner.REGION_NAME, region))
          .request()
          .headers();
    }
  }

  /// An answer to a path with these parameters, of which the empty ones are left out.
  ApiAnswer get(String path, Map<String, String> query) throws IOException {
    var asked =
        query.entrySet().stream()
            .filter(it -> !it.getValue().isBlank())
            .map(it -> it.getKey() + "=" + encoded(it.getValue()))
            .collect(Collectors.joining("&"));
    var uri = URI.create(base() + path + (asked.isEmpty() ? "" : "?" + asked));
    var request = HttpRequest.newBuilder(uri);
    signature
        .of(uri)
        .forEach((name, values) -> {
          if (!name.equalsIgnoreCase("host")) { // which the client itself says
            values.forEach(value -> request.header(name, value));
          }
        });
    try (var http = HttpClient.newHttpClient()) {
      var answer = http.send(request.build(), BodyHandlers.ofString());
      return new ApiAnswer(answer.statusCode(), json(answer.body()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static JsonNode json(String body) {
    return body.startsWith("{") ? JsonTree.parse(body) : JsonTree.object().put("error", body);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
