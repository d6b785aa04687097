package dev.oarlock.slack.client;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import dev.oarlock.slack.block.SlackHome;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

/// Puts up what a person sees in the Home tab; the latest that was put up stays.
public record HomeClient(Slack slack, Supplier<String> token) {
  /// Empty when it is up, otherwise Slack's word for why it is not.
  public Optional<String> publish(String user, SlackHome home) throws IOException {
    try {
      var answer =
          slack
              .methods(token.get())
              .viewsPublish(publish -> publish.userId(user).view(home.toView()));
      return answer.isOk() ? Optional.empty() : Optional.of(answer.getError());
    } catch (SlackApiException e) {
      return Optional.of("http_" + e.getResponse().code());
    }
  }
}
