package dev.oarlock.local.slack;

import com.sun.net.httpserver.HttpExchange;
import dev.oarlock.local.slack.show.ModalHtml;
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
record FormPage(SlackStandIn slack, FormDesk desk, ZoneId zone) {
  void show(HttpExchange exchange, Speaker speaker) throws IOException {
    var modal = slack.keptModals().before(speaker.person().id());
    Replies.html(exchange, 200, modal.map(it -> ModalHtml.in(zone, it.view())).orElse(""));
  }

  void json(HttpExchange exchange, String trigger) throws IOException {
    var modal = slack.modals().stream().filter(it -> it.trigger().equals(trigger)).findFirst();
    if (modal.isPresent()) {
      Replies.json(exchange, 200, modal.get().view());
    } else {
      Replies.text(exchange, 404, "No modal was opened with that trigger.");
    }
  }

  void trigger(HttpExchange exchange, Speaker speaker) throws IOException {
    Replies.text(exchange, 200, slack.openTrigger(speaker.person().id()));
  }

  void submit(HttpExchange exchange, Speaker speaker, Form form) throws IOException {
    var modal = slack.keptModals().find(form.field("view"));
    var wrong =
        modal
            .map(it -> desk.submit(speaker, it, Json.read(form.field("values"))))
            .orElse(Map.of("", "This form is closed."));
    var errors = Json.object();
    wrong.forEach(errors::put);
    Replies.json(exchange, 200, errors);
  }

  void close(HttpExchange exchange, Form form) throws IOException {
    slack.keptModals().close(form.field("view"));
    Replies.text(exchange, 200, "");
  }
}
