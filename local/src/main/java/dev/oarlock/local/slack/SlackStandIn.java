package dev.oarlock.local.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/// Slack's remote end on a laptop: the Web API under the path this handler is mounted at, strict
/// enough that what it accepts, Slack accepts.
///
/// Mount it at `PATH` and set `SLACK_API_URL` to that address. It refuses with Slack's own error
/// codes, counts posts against Slack's rate limit, and keeps what was posted.
public final class SlackStandIn implements HttpHandler {
  /// Where an instance has it; by this the command line knows that no other Slack is talked to.
  public static final String PATH = "/slack-api/";

  private static final String RESPONSE = "response/";

  private final Workspace workspace;
  private final Posts posts;
  private final Whispers whispers = new Whispers();
  private final MessageCheck check = new MessageCheck();
  private final Modals modals = new Modals();
  private final Triggers triggers;
  private final ChatMethods chat;
  private final ResponseUrls responses;
  private final Pace pace;
  private final AtomicInteger forcedLimits = new AtomicInteger();
  private final List<Call> calls = new ArrayList<>();
  private final Map<String, Function<Call, Answer>> methods;

  /// @param burst posts a channel takes at once before the limit of one a second holds
  public SlackStandIn(Workspace workspace, Posts posts, Clock clock, int burst) {
    this.workspace = workspace;
    this.posts = posts;
    this.chat = new ChatMethods(workspace, posts, whispers, check);
    this.responses = new ResponseUrls(clock, check, new Delivery(posts, whispers)::deliver);
    this.pace = new Pace(clock, burst);
    this.triggers = new Triggers(clock);
    this.methods = methods(new DirectoryMethods(workspace), new ViewMethods(triggers, modals));
  }

  private Map<String, Function<Call, Answer>> methods(
      DirectoryMethods directory, ViewMethods views) {
    return Map.of(
        "auth.test", directory::whoAmI,
        "users.info", directory::user,
        "conversations.info", directory::channel,
        "conversations.list", directory::channels,
        "chat.postMessage", chat::post,
        "chat.update", chat::update,
        "chat.postEphemeral", chat::whisper,
        "views.open", views::open);
  }

  public Workspace workspace() {
    return workspace;
  }

  /// Everything posted to channels, oldest first.
  public List<Post> posts() {
    return posts.all();
  }

  /// The posts of one channel, named with or without `#`, or by id.
  public List<Post> posts(String channel) {
    var name = workspace.channel(channel).map(known -> "#" + known.name()).orElse(channel);
    return posts.all().stream().filter(post -> post.channel().equals(name)).toList();
  }

  /// The latest ephemeral messages, oldest first.
  public List<Whisper> whispers() {
    return whispers.all();
  }

  /// The modals that are open.
  public List<OpenModal> modals() {
    return modals.all();
  }

  Modals keptModals() {
    return modals;
  }

  /// A fresh `trigger_id` for what this person did just now.
  public String openTrigger(String user) {
    return triggers.open(user);
  }

  /// Every call of a method, refused ones included, oldest first.
  public List<Call> calls() {
    synchronized (calls) {
      return List.copyOf(calls);
    }
  }

  /// Answers the next posts with HTTP 429 and `Retry-After: 1`, this many times.
  public void limitNext(int times) {
    forcedLimits.set(times);
  }

  /// Behaves as a Slack that answers `invalid_blocks` to charts and tables.
  public void refuseNewBlocks(boolean refuse) {
    check.refuseNewBlocks(refuse);
  }

  /// A fresh `response_url`, relative to where this handler is mounted.
  ///
  /// @param messageTs the message that was clicked; empty for a slash command
  public String openResponse(String channel, String user, Optional<String> messageTs) {
    return RESPONSE + responses.open(new ResponseUrls.Origin(channel, user, messageTs));
  }

  /// Shows a message to one person in one channel, as the direct answer to a command is.
  Whisper whisper(String channel, String user, JsonNode message) {
    return whispers.add(new Whisper(channel, user, posts.nextTs(), message));
  }

  Posts kept() {
    return posts;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    var base = exchange.getHttpContext().getPath();
    var path = exchange.getRequestURI().getPath().substring(base.length()).replaceFirst("^/", "");
    var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    var answer =
        path.startsWith(RESPONSE)
            ? responses.answer(path.substring(RESPONSE.length()), body)
            : answer(exchange, path, body);
    if (answer instanceof Answer.TooFast slower) {
      exchange.getResponseHeaders().set("Retry-After", "" + slower.seconds());
    }
    Replies.json(
        exchange,
        path.startsWith(RESPONSE) ? responseStatus(answer) : answer.status(),
        answer.body());
  }

  static int responseStatus(Answer answer) {
    return switch (answer) {
      case Answer.Done _ -> 200;
      case Answer.TooFast _ -> 429;
      case Answer.Refused refused -> refused.error().endsWith("_url") ? 404 : 400;
    };
  }

  private Answer answer(HttpExchange exchange, String method, String body) {
    try {
      return answer(CallReader.read(exchange, method, body));
    } catch (IllegalArgumentException notJson) {
      return Answer.refused("invalid_json");
    }
  }

  private Answer answer(Call call) {
    synchronized (calls) {
      calls.add(call);
    }
    var method = methods.get(call.method());
    if (method == null) {
      return Answer.refused("unknown_method");
    }
    if (call.token().isEmpty()) {
      return Answer.refused("not_authed");
    }
    if (!call.token().equals(workspace.botToken())) {
      return Answer.refused("invalid_auth");
    }
    int wait = call.method().equals("chat.postMessage") ? secondsToWait(call) : 0;
    return wait > 0 ? new Answer.TooFast(wait) : method.apply(call);
  }

  private int secondsToWait(Call call) {
    var forced = forcedLimits.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    return forced ? 1 : pace.secondsToWait(chat.conversation(call));
  }
}
