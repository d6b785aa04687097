package dev.oarlock.slack.client;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import dev.oarlock.slack.block.SlackModal;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/// Opens modals. What lets us open one, the `trigger_id` of a command or a click, lives three
/// seconds and serves once, so nothing is tried again.
public final class ModalClient {
  /// Whoever asked waits three seconds for the answer to the command itself as well.
  public static final Duration TIMEOUT = Duration.ofMillis(1_800);

  private final Slack slack;
  private final Supplier<String> token;

  public ModalClient(Slack slack, Supplier<String> token) {
    this.slack = slack;
    this.token = token;
  }

  /// Empty when it is open, otherwise Slack's word for why it is not, such as `expired_trigger_id`.
  public Optional<String> open(SlackModal modal, String triggerId) {
    return refusal(() -> {
      var answer =
          slack
              .methods(token.get())
              .viewsOpen(open -> open.triggerId(triggerId).view(modal.toView()));
      return answer.isOk() ? "" : answer.getError();
    });
  }

  /// The same of a window that is open already, and shows this from now on.
  public Optional<String> update(String view, SlackModal modal) {
    return refusal(() -> {
      var answer =
          slack
              .methods(token.get())
              .viewsUpdate(update -> update.viewId(view).view(modal.toView()));
      return answer.isOk() ? "" : answer.getError();
    });
  }

  private interface ViewCall {
    /// Slack's word for why not, or nothing.
    String error() throws IOException, SlackApiException;
  }

  private static Optional<String> refusal(ViewCall call) {
    try {
      return Optional.of(call.error()).filter(error -> !error.isEmpty());
    } catch (SlackApiException e) {
      return Optional.of("http_" + e.getResponse().code());
    } catch (IOException _) {
      return Optional.of("no_answer");
    }
  }
}
