package dev.oarlock.local.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.oarlock.local.slack.people.Channel;
import dev.oarlock.local.slack.people.Person;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;

/// A page that looks like Slack: channels at the left, their posts at the right, a box for slash
/// commands, buttons that work, and modals (see [FormPage]). Mount it at `/`.
///
/// | address | answers |
/// | --- | --- |
/// | `GET /` | the page |
/// | `GET /feed?channel=&as=` | the messages of a channel, as HTML |
/// | `GET /posts.json?channel=` | the posts, as JSON; for all channels without `channel` |
/// | `POST /ask`, `POST /press` | a command typed or a control pressed; signed and sent to the app |
public final class MessagePage implements HttpHandler {
  private final SlackStandIn slack;
  private final Desk desk;
  private final FeedHtml feed;
  private final FormPage forms;

  /// @param slack what holds the messages
  /// @param app where commands and clicks go
  /// @param apiBase the address the stand-in is mounted at, with a slash at its end
  public MessagePage(SlackStandIn slack, AppEndpoint app, String apiBase) {
    this.slack = slack;
    this.desk = new Desk(slack, app, apiBase);
    this.feed = new FeedHtml(ZoneId.systemDefault());
    this.forms = new FormPage(slack, new FormDesk(slack.keptModals(), app), ZoneId.systemDefault());
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    var query = exchange.getRequestURI().getRawQuery();
    var asked = Form.parse(query == null ? "" : query);
    var route = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
    if (!isFromThisMachine(exchange)) {
      Replies.text(exchange, 403, "Only for pages of this server.");
      return;
    }
    switch (route) {
      case "GET /" -> Replies.html(exchange, 200, PageFiles.page("page.html", channels()));
      case "GET /feed" -> Replies.html(exchange, 200, feed(asked));
      case "GET /posts.json" -> Replies.json(exchange, 200, posts(asked));
      case "GET /form" -> forms.show(exchange, speaker(asked));
      case "GET /form.json" -> forms.json(exchange, asked.field("trigger"));
      case "POST /trigger" -> forms.trigger(exchange, speaker(asked));
      case "POST /submit" -> submit(exchange);
      case "POST /close" -> forms.close(exchange, sent(exchange));
      case "POST /ask" -> act(exchange, form -> desk.ask(speaker(form), form.field("text")));
      case "POST /press" -> act(exchange, form -> desk.press(speaker(form), form));
      default -> Replies.text(exchange, 404, "There is no " + route + " here.");
    }
  }

  /// Keeps other web pages from reading or acting through the reader's browser.
  private static boolean isFromThisMachine(HttpExchange exchange) {
    var host = exchange.getRequestHeaders().getFirst("Host");
    var origin = exchange.getRequestHeaders().getFirst("Origin");
    return host != null
        && host.matches("(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d+)?")
        && (origin == null || origin.equals("http://" + host));
  }

  private interface Action {
    void on(Form form) throws IOException;
  }

  private static void act(HttpExchange exchange, Action action) throws IOException {
    action.on(sent(exchange));
    Replies.text(exchange, 200, "");
  }

  private void submit(HttpExchange exchange) throws IOException {
    var form = sent(exchange);
    forms.submit(exchange, speaker(form), form);
  }

  private static Form sent(HttpExchange exchange) throws IOException {
    return Form.parse(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
  }

  private Speaker speaker(Form form) {
    var channel = slack.workspace().channel(form.field("channel"));
    return new Speaker(person(form), channel.orElse(slack.workspace().channels().getFirst()));
  }

  private static Person person(Form form) {
    return new Person(Optional.of(form.field("as")).filter(Person::isName).orElse("you"));
  }

  private String channels() {
    return slack.workspace().channels().stream()
        .map(MessagePage::channel)
        .collect(Collectors.joining("\n"));
  }

  private static String channel(Channel channel) {
    return "<li><a href=\"#" + channel.name() + "\">" + channel.name() + "</a></li>";
  }

  private String feed(Form asked) {
    var speaker = speaker(asked);
    var channel = "#" + speaker.channel().name();
    var whispers =
        slack.whispers().stream()
            .filter(whisper -> whisper.channel().equals(channel))
            .filter(whisper -> whisper.user().equals(speaker.person().id()))
            .toList();
    return feed.of(slack.posts(channel), whispers);
  }

  private JsonNode posts(Form asked) {
    var channel = asked.field("channel");
    var list = Json.array();
    var posts = channel.isEmpty() ? slack.posts() : slack.posts(channel);
    posts.forEach(post -> list.add(post.toJson()));
    return list;
  }
}
