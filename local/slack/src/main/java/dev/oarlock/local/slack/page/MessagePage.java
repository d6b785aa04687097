package dev.oarlock.local.slack.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.oarlock.local.slack.api.SlackStandIn;
import dev.oarlock.local.slack.directory.WorkspaceMember;
import dev.oarlock.local.slack.http.AppEndpoint;
import dev.oarlock.local.slack.http.FormFields;
import dev.oarlock.local.slack.http.LoopbackGuard;
import dev.oarlock.local.slack.http.SlackJson;
import dev.oarlock.local.slack.http.StandInReplies;
import dev.oarlock.local.slack.interaction.ChannelMember;
import dev.oarlock.local.slack.interaction.InteractionSender;
import dev.oarlock.local.slack.interaction.SubmissionSender;
import dev.oarlock.local.slack.state.ChannelPost;
import dev.oarlock.local.slack.state.EphemeralMessage;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A page that looks like Slack: channels at the left, their posts at the right, a box for slash
/// commands, buttons that work, and modals (see [ModalPage]). Mount it at `/`.
///
/// | address | answers |
/// | --- | --- |
/// | `GET /` | the page |
/// | `GET /feed?channel=&as=` | the messages of a channel, as HTML |
/// | `GET /channels?as=` | the channels with how much there is to read, as JSON |
/// | `GET /traffic?after=` | what went between the app and Slack since, as JSON |
/// | `GET /home?as=` | what a person sees in the Home tab, as HTML; `POST /home` opens it |
/// | `POST /shortcut` | something chosen from the menu beside the box, or from that of a message |
/// | `POST /suggest` | what the app offers for what is typed in a field, as JSON |
/// | `GET /posts.json?channel=` | the posts, as JSON; for all channels without `channel` |
/// | `POST /ask`, `POST /press` | a command typed or a control pressed; signed and sent to the app |
public final class MessagePage implements HttpHandler {
  private final SlackStandIn slack;
  private final InteractionSender desk;
  private final FeedHtml feed;
  private final ModalPage forms;

  /// @param slack what holds the messages
  /// @param app where commands and clicks go
  /// @param apiBase the address the stand-in is mounted at, with a slash at its end
  public MessagePage(SlackStandIn slack, AppEndpoint app, String apiBase) {
    this.slack = slack;
    var watched = app.watchedBy(slack.traffic());
    this.desk = new InteractionSender(slack, watched, apiBase);
    this.feed = new FeedHtml(ZoneId.systemDefault());
    this.forms =
        new ModalPage(
            slack, new SubmissionSender(slack.openModals(), watched), ZoneId.systemDefault());
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    new LoopbackGuard(this::answer).handle(exchange);
  }

  private void answer(HttpExchange exchange) throws IOException {
    var query = exchange.getRequestURI().getRawQuery();
    var asked = FormFields.parse(query == null ? "" : query);
    var route = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
    switch (route) {
      case "GET /" -> StandInReplies.html(exchange, 200, new PageFrame(slack.workspace()).html());
      case "GET /feed" -> StandInReplies.html(exchange, 200, feed(asked));
      case "GET /home" -> StandInReplies.html(exchange, 200, home(speaker(asked)));
      case "POST /home" -> act(exchange, form -> desk.openHome(speaker(form)));
      case "POST /shortcut" -> act(exchange, form -> desk.sendShortcut(speaker(form), form));
      case "POST /suggest" -> suggest(exchange);
      case "GET /channels" -> StandInReplies.json(exchange, 200, channels(speaker(asked)));
      case "GET /traffic" ->
          StandInReplies.json(exchange, 200, slack.traffic().after(number(asked.field("after"))));
      case "GET /posts.json" -> StandInReplies.json(exchange, 200, posts(asked));
      case "GET /form" -> forms.show(exchange, speaker(asked));
      case "GET /form.json" -> forms.json(exchange, asked.field("trigger"));
      case "POST /trigger" -> forms.trigger(exchange, speaker(asked));
      case "POST /submit" -> submit(exchange);
      case "POST /close" -> forms.close(exchange, sent(exchange));
      case "POST /ask" ->
          act(exchange, form -> desk.sendCommand(speaker(form), form.field("text")));
      case "POST /press" -> act(exchange, form -> desk.sendClick(speaker(form), form));
      default -> StandInReplies.text(exchange, 404, "There is no " + route + " here.");
    }
  }

  private interface Action {
    void on(FormFields form) throws IOException;
  }

  private static void act(HttpExchange exchange, Action action) throws IOException {
    action.on(sent(exchange));
    StandInReplies.text(exchange, 200, "");
  }

  private void submit(HttpExchange exchange) throws IOException {
    var form = sent(exchange);
    forms.submit(exchange, speaker(form), form);
  }

  private static FormFields sent(HttpExchange exchange) throws IOException {
    return FormFields.parse(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
  }

  private ChannelMember speaker(FormFields form) {
    var channel = slack.workspace().channel(form.field("channel"));
    return new ChannelMember(
        slack.people().meet(person(form)), channel.orElse(slack.workspace().channels().getFirst()));
  }

  private static WorkspaceMember person(FormFields form) {
    return new WorkspaceMember(
        Optional.of(form.field("as")).filter(WorkspaceMember::isValidName).orElse("you"));
  }

  private JsonNode channels(ChannelMember speaker) {
    var list = SlackJson.array();
    for (var channel : slack.workspace().channels()) {
      var name = "#" + channel.name();
      var read =
          Stream.concat(
                  slack.posts(name).stream().map(ChannelPost::ts),
                  whispers(name, speaker.person()).stream().map(EphemeralMessage::ts))
              .toList();
      list.addObject()
          .put("name", channel.name())
          .put("archived", channel.archived())
          .put("messages", read.size())
          .put("latest", read.stream().max(Comparator.naturalOrder()).orElse(""));
    }
    return list;
  }

  private List<EphemeralMessage> whispers(String channel, WorkspaceMember person) {
    return slack.ephemeralMessages().stream()
        .filter(whisper -> whisper.channel().equals(channel))
        .filter(whisper -> whisper.user().equals(person.id()))
        .toList();
  }

  private static int number(String text) {
    return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
  }

  private String feed(FormFields asked) {
    var speaker = speaker(asked);
    var channel = "#" + speaker.channel().name();
    return named(feed.of(slack.posts(channel), whispers(channel, speaker.person())));
  }

  /// A channel is mentioned by its id, and read by its name.
  private String named(String html) {
    var named = html;
    for (var channel : slack.workspace().channels()) {
      named = named.replace(">#" + channel.id() + "<", ">#" + channel.name() + "<");
    }
    return named;
  }

  private void suggest(HttpExchange exchange) throws IOException {
    var form = sent(exchange);
    StandInReplies.text(exchange, 200, desk.suggestions(speaker(form), form));
  }

  private String home(ChannelMember speaker) {
    return slack.home(speaker.person().id()).map(feed::home).orElse("");
  }

  private JsonNode posts(FormFields asked) {
    var channel = asked.field("channel");
    var list = SlackJson.array();
    var posts = channel.isEmpty() ? slack.posts() : slack.posts(channel);
    posts.forEach(post -> list.add(post.toJson()));
    return list;
  }
}
