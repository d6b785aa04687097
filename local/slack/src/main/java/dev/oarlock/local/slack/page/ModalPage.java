package dev.oarlock.local.slack.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import dev.oarlock.local.slack.api.SlackStandIn;
import dev.oarlock.local.slack.html.ModalHtml;
import dev.oarlock.local.slack.http.FormFields;
import dev.oarlock.local.slack.http.SlackJson;
import dev.oarlock.local.slack.http.StandInReplies;
import dev.oarlock.local.slack.interaction.ChannelMember;
import dev.oarlock.local.slack.interaction.SubmissionSender;
import dev.oarlock.local.slack.state.OpenModal;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Map;

/// The modals of the page.
///
/// | address | answers |
/// | --- | --- |
/// | `GET /form?as=` | the modal before a person, as HTML; nothing where there is none |
/// | `GET /form.json?trigger=` | the modal that was opened with a trigger, as JSON |
/// | `POST /trigger` | a fresh trigger, for a command from a terminal |
/// | `POST /submit` | what was wrong, by field, as JSON; nothing wrong closes or changes the modal |
/// | `POST /close` | closes a modal |
record ModalPage(SlackStandIn slack, SubmissionSender desk, ZoneId zone) {
  void show(HttpExchange exchange, ChannelMember speaker) throws IOException {
    var modal = slack.openModals().latestFor(speaker.person().id());
    StandInReplies.html(exchange, 200, modal.map(it -> ModalHtml.in(zone, filled(it))).orElse(""));
  }

  void json(HttpExchange exchange, String trigger) throws IOException {
    var modal = slack.modals().stream().filter(it -> it.trigger().equals(trigger)).findFirst();
    if (modal.isPresent()) {
      StandInReplies.json(exchange, 200, filled(modal.get()));
    } else {
      StandInReplies.text(exchange, 404, "No modal was opened with that trigger.");
    }
  }

  private ObjectNode filled(OpenModal modal) {
    return new UserSelects(slack.people().ofWorkspace()).filled(modal.view());
  }

  void trigger(HttpExchange exchange, ChannelMember speaker) throws IOException {
    StandInReplies.text(exchange, 200, slack.openTrigger(speaker.person().id()));
  }

  void submit(HttpExchange exchange, ChannelMember speaker, FormFields form) throws IOException {
    var modal = slack.openModals().find(form.field("view"));
    var wrong =
        modal
            .map(it -> desk.submit(speaker, it, SlackJson.read(form.field("values"))))
            .orElse(Map.of("", "This form is closed."));
    var errors = SlackJson.object();
    wrong.forEach(errors::put);
    StandInReplies.json(exchange, 200, errors);
  }

  void close(HttpExchange exchange, FormFields form) throws IOException {
    slack.openModals().close(form.field("view"));
    StandInReplies.text(exchange, 200, "");
  }
}
