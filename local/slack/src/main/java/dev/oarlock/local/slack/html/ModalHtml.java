package dev.oarlock.local.slack.html;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.local.slack.reader.MessageReader;
import java.time.ZoneId;

/// A modal as HTML: a window whose fields the page's script sends.
public final class ModalHtml {
  private ModalHtml() {}

  /// The modal, with dates in this time zone.
  public static String in(ZoneId zone, JsonNode modal) {
    var submit = MessageReader.oneLine(modal.path("submit"));
    var close = MessageReader.oneLine(modal.path("close"));
    return "<form class=\"modal\" novalidate data-view=\""
        + TextHtml.escaped(modal.path("id").asText())
        + "\" data-hash=\""
        + TextHtml.escaped(modal.path("hash").asText())
        + "\"><h2>"
        + TextHtml.escaped(MessageReader.oneLine(modal.path("title")))
        + "</h2><div class=\"body\">"
        + MessageHtml.in(zone, modal)
        + "<p class=\"error whole\" role=\"alert\" hidden></p></div><footer>"
        + "<button type=\"button\" class=\"button close\">"
        + TextHtml.escaped(close.isEmpty() ? "Cancel" : close)
        + "</button>"
        + (submit.isEmpty()
            ? ""
            : "<button class=\"button primary\">" + TextHtml.escaped(submit) + "</button>")
        + "</footer></form>";
  }
}
