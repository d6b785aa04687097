package dev.oarlock.local.slack.http;

import java.net.http.HttpRequest;

/// Is told what was sent to the app, and what it answered.
public interface AppWatcher {
  /// A request and how it was answered.
  ///
  /// @param status 0 where there was no answer in time; then `answer` says why
  void sent(HttpRequest request, String body, int status, String answer);
}
