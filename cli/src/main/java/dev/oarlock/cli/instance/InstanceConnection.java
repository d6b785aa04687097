package dev.oarlock.cli.instance;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;

/// Requests to an instance on this machine.
public record InstanceConnection(int port) {
  /// Its address under a path, which has no slash in front.
  public URI url(String path) {
    return URI.create("http://127.0.0.1:" + port + "/" + path);
  }

  public HttpResponse<String> get(String path) throws IOException {
    return send(HttpRequest.newBuilder(url(path)));
  }

  public HttpResponse<String> post(String path) throws IOException {
    return send(HttpRequest.newBuilder(url(path)).POST(BodyPublishers.noBody()));
  }

  public HttpResponse<String> post(String path, String form) throws IOException {
    return send(HttpRequest.newBuilder(url(path)).POST(BodyPublishers.ofString(form)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /// What to do about a failure to talk to the instance.
  public String advice(IOException failure) {
    return switch (failure) {
      case ConnectException _ ->
          "Nothing answers on port " + port + ". Start it with ./oarlock up --port " + port + ".";
      case HttpTimeoutException _ ->
          "Port "
              + port
              + " did not answer within the time that Slack waits. Ask again: the first"
              + " answer of an instance takes longest, on a busy machine above all.";
      default -> "No answer from port " + port + ": " + failure.getMessage();
    };
  }
}
