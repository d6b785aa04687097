package dev.oarlock.slack.client.history;

import dev.oarlock.domain.delivery.MessagePlace;
import java.util.Optional;
import java.util.regex.Pattern;

/// The address of a message as Slack itself writes it; one in a thread says of which.
public record MessageLink(String url) {
  private static final Pattern IN_THREAD =
      Pattern.compile("https://.*/archives/([A-Z0-9]+)/p\\d+\\?thread_ts=(\\d+\\.\\d+)&cid=\\1");

  private static final Pattern MESSAGE = Pattern.compile("/archives/([A-Z0-9]+)/(p\\d+)");

  /// Slack has a link for each message; asking for it would take longer than making it. `ts` is the
  /// message's own, `thread` that of the message which the thread stands under.
  public static MessageLink of(String domain, String channel, String ts, Optional<String> thread) {
    var message =
        "https://%s.slack.com/archives/%s/p%s".formatted(domain, channel, ts.replace(".", ""));
    return new MessageLink(
        message + thread.map(it -> "?thread_ts=" + it + "&cid=" + channel).orElse(""));
  }

  public boolean isInThread() {
    return thread().isPresent();
  }

  /// The same for a message wherever it is looked at: `C024BE91L:p1795336200000001`.
  public String key() {
    var found = MESSAGE.matcher(url);
    return found.find() ? found.group(1) + ":" + found.group(2) : url;
  }

  /// Where the thread stands.
  public Optional<MessagePlace> thread() {
    var found = IN_THREAD.matcher(url);
    return found.matches()
        ? Optional.of(MessagePlace.thread(found.group(1), found.group(2)))
        : Optional.empty();
  }
}
