package dev.oarlock.answer.forms;

import dev.oarlock.aws.metrics.FunctionLog;
import dev.oarlock.slack.block.SlackModal;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.client.ModalClient;
import dev.oarlock.slack.form.ModalForm;
import java.util.Map;
import java.util.Optional;

/// Opens forms: the one part here that calls Slack itself, so it is made when the first is wanted.
public record ModalOpener(ModalClient modals, FunctionLog log) {
  /// Shows something in the place of an open window.
  void replace(String view, SlackModal shown) {
    modals
        .update(view, shown)
        .ifPresent(reason -> log.warn(view, "modal not updated", Map.of("reason", reason)));
  }

  /// Opens a form as it is shown. Empty when it is open; otherwise the reply that takes its place.
  Optional<Card> open(ModalForm form, SlackModal shown, String triggerId) {
    var failure = modals.open(shown, triggerId);
    failure.ifPresent(reason ->
        log.warn(
            triggerId,
            "modal not opened",
            Map.of("form", form.modal().callbackId(), "reason", reason)));
    return failure.map(form::fallback);
  }
}
