package dev.oarlock.answer;

import dev.oarlock.aws.SlackSecrets;
import dev.oarlock.aws.World;
import dev.oarlock.aws.observe.Log;
import dev.oarlock.slack.block.Message;
import dev.oarlock.slack.client.Line;
import dev.oarlock.slack.client.SlackModals;
import dev.oarlock.slack.form.Form;
import java.util.Map;
import java.util.Optional;

/// Opens forms: the one thing here that calls Slack itself, so it is made when the first is wanted.
record Openings(SlackModals modals, Log log) {
  static Openings of(World world, SlackSecrets secrets, Log log) {
    var slack = Line.to(world.setting("SLACK_API_URL", Line.SLACK), SlackModals.PATIENCE);
    return new Openings(new SlackModals(slack, () -> secrets.current().botToken()), log);
  }

  /// Empty when it is open; otherwise what to say instead.
  Optional<Message> open(Form form, String triggerId) {
    var failure = modals.open(form.modal(), triggerId);
    failure.ifPresent(why ->
        log.warn(
            triggerId, "form not opened", Map.of("form", form.modal().callback(), "reason", why)));
    return failure.map(form::instead);
  }
}
