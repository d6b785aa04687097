package dev.oarlock.answer.forms;

import dev.oarlock.aws.metrics.FunctionLog;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.settings.SlackCredentialsProvider;
import dev.oarlock.slack.block.SlackMessage;
import dev.oarlock.slack.client.ModalClient;
import dev.oarlock.slack.client.SlackClients;
import dev.oarlock.slack.form.ModalForm;
import java.util.Map;
import java.util.Optional;

/// Opens forms: the one thing here that calls Slack itself, so it is made when the first is wanted.
public record ModalOpener(ModalClient modals, FunctionLog log) {
  public static ModalOpener of(
      AppContext appContext, SlackCredentialsProvider secrets, FunctionLog log) {
    var slack =
        SlackClients.forApi(
            appContext.setting("SLACK_API_URL", SlackClients.API_URL), ModalClient.TIMEOUT);
    return new ModalOpener(new ModalClient(slack, () -> secrets.current().botToken()), log);
  }

  /// Empty when it is open; otherwise what to say instead.
  Optional<SlackMessage> open(ModalForm form, String triggerId) {
    var failure = modals.open(form.modal(), triggerId);
    failure.ifPresent(why ->
        log.warn(
            triggerId,
            "form not opened",
            Map.of("form", form.modal().callbackId(), "reason", why)));
    return failure.map(form::fallback);
  }
}
