package dev.oarlock.cli.doctor.probe;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// Whether the URL that Slack calls answers: a request that nobody signed must be turned away by
/// the function itself.
final class RequestUrlCheck {
  private static final Duration TIMEOUT = Duration.ofSeconds(15);
  private static final String SUBJECT = "request URL";

  private RequestUrlCheck() {}

  static DoctorFinding of(String url) {
    if (url.isEmpty()) {
      return DoctorFinding.bad(SUBJECT, "the stack gives out none", "deploy it again");
    }
    try (var http = HttpClient.newHttpClient()) {
      var unsigned =
          HttpRequest.newBuilder(URI.create(url))
              .timeout(TIMEOUT)
              .POST(BodyPublishers.noBody())
              .build();
      return answered(url, http.send(unsigned, BodyHandlers.discarding()).statusCode());
    } catch (IOException e) {
      return DoctorFinding.bad(SUBJECT, url + " does not answer: " + e, "check the network");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return DoctorFinding.note(SUBJECT, "interrupted", "");
    }
  }

  private static DoctorFinding answered(String url, int status) {
    return switch (status) {
      case 401 ->
          DoctorFinding.ok(
              SUBJECT, url + " turns unsigned requests away; the app's manifest has it four times");
      case 403 ->
          DoctorFinding.bad(
              SUBJECT, url + " may not be called", "deploy again: both permissions are missing");
      case 429 ->
          DoctorFinding.bad(
              SUBJECT, url + " is at its limit", "somebody floods it, or raise AnswerConcurrency");
      default ->
          DoctorFinding.bad(
              SUBJECT, url + " answers with " + status, "the log of AnswerSlack says why");
    };
  }
}
