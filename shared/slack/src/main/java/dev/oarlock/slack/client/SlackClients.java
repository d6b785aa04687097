package dev.oarlock.slack.client;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import java.io.IOException;
import java.time.Duration;
import okhttp3.OkHttpClient;

/// Our line to Slack: where it is and how long we wait for it. Slack gives us three seconds to
/// answer, so the client's ten would be too long.
public final class SlackClients {
  public static final String API_URL = "https://slack.com/api/";

  private static final int TIMEOUT_MILLIS = 2_500;

  /// Where nobody waits, Slack may be slow: an answer after the time limit leaves unclear whether
  /// the message stands.
  public static final Duration PATIENCE = Duration.ofSeconds(15);

  private SlackClients() {}

  /// What the names of methods are put behind, however the address was typed.
  public static String prefix(String apiUrl) {
    return apiUrl.endsWith("/") ? apiUrl : apiUrl + "/";
  }

  /// A client for the Slack whose API begins with `apiUrl`.
  public static Slack forApi(String apiUrl) {
    return forApi(apiUrl, TIMEOUT_MILLIS);
  }

  /// The same for a call that must leave time for another.
  public static Slack forApi(String apiUrl, Duration patience) {
    return forApi(apiUrl, Math.toIntExact(patience.toMillis()));
  }

  /// A client that sends nothing twice by itself, with so much patience.
  public static Slack forBackground(String apiUrl, Duration patience) {
    var config = config(apiUrl, Math.toIntExact(patience.toMillis()));
    var http = SentMark.in(SlackHttpClient.buildOkHttpClient(config));
    return Slack.getInstance(config, new SlackHttpClient(http));
  }

  private static Slack forApi(String apiUrl, int millis) {
    return Slack.getInstance(config(apiUrl, millis));
  }

  private static SlackConfig config(String apiUrl, int millis) {
    var config = withoutMetrics();
    config.setMethodsEndpointUrlPrefix(prefix(apiUrl));
    config.setHttpClientReadTimeoutMillis(millis);
    config.setHttpClientWriteTimeoutMillis(millis);
    config.setHttpClientCallTimeoutMillis(millis);
    return config;
  }

  /// A configuration counts calls from its start, with four threads that wake every second and
  /// outlive the client. Nobody reads these counts.
  private static SlackConfig withoutMetrics() {
    var config = new SlackConfig();
    config.setStatsEnabled(false);
    config.getSCIM2Config().setStatsEnabled(false);
    config.synchronizeMetricsDatabases();
    return config;
  }

  /// A client for `response_url`s, which say themselves where they are.
  public static Slack forResponseUrls() {
    return forBackground(API_URL, Duration.ofMillis(TIMEOUT_MILLIS));
  }

  /// Whether a call of such a client, or of one in the background, failed before anything was sent.
  public static boolean isNotSent(IOException failure) {
    return SentMark.isNotSent(failure);
  }

  /// A client that can speak to nobody, for Bolt, which wants one at its start and asks it nothing
  /// but its settings. One that could speak would read all certificates there are: a tenth of a
  /// cold start, which no command needs.
  public static Slack offline() {
    return Slack.getInstance(withoutMetrics(), new SlackHttpClient((OkHttpClient) null));
  }
}
