package dev.oarlock.local.slack.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.oarlock.local.slack.call.ApiCall;
import dev.oarlock.local.slack.call.ApiCallReader;
import dev.oarlock.local.slack.call.ApiResponse;
import dev.oarlock.local.slack.directory.KnownMembers;
import dev.oarlock.local.slack.directory.LocalWorkspace;
import dev.oarlock.local.slack.fault.CallLimits;
import dev.oarlock.local.slack.fault.SlackFault;
import dev.oarlock.local.slack.fault.SlackFaults;
import dev.oarlock.local.slack.http.StandInReplies;
import dev.oarlock.local.slack.room.RoomMethods;
import dev.oarlock.local.slack.state.ChannelPost;
import dev.oarlock.local.slack.state.ChannelPosts;
import dev.oarlock.local.slack.state.EphemeralMessage;
import dev.oarlock.local.slack.state.EphemeralMessages;
import dev.oarlock.local.slack.state.HomeTabs;
import dev.oarlock.local.slack.state.OpenModal;
import dev.oarlock.local.slack.state.OpenModals;
import dev.oarlock.local.slack.state.TriggerIds;
import dev.oarlock.local.slack.traffic.TrafficLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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

  private final LocalWorkspace workspace;
  private final KnownMembers people;
  private final ChannelPosts posts;
  private final EphemeralMessages ephemeralMessages = new EphemeralMessages();
  private final MessageCheck check = new MessageCheck();
  private final OpenModals modals = new OpenModals();
  private final HomeTabs homes = new HomeTabs();
  private final TriggerIds triggers;
  private final TrafficLog traffic;
  private final ChatMethods chat;
  private final ResponseUrls responses;
  private final CallLimits limits;
  private final SlackFaults faults = new SlackFaults();
  private final Map<String, String> refusals = new ConcurrentHashMap<>();
  private final List<ApiCall> calls = new ArrayList<>();
  private final Map<String, Function<ApiCall, ApiResponse>> methods;

  /// @param burst posts a channel takes at once before the limit of one a second holds
  public SlackStandIn(LocalWorkspace workspace, ChannelPosts posts, Clock clock, int burst) {
    this.workspace = workspace;
    this.people = new KnownMembers(workspace);
    this.posts = posts;
    this.chat = new ChatMethods(workspace, posts, ephemeralMessages, check);
    this.responses =
        new ResponseUrls(clock, check, new ResponseDelivery(posts, ephemeralMessages)::deliver);
    this.limits = new CallLimits(clock, burst);
    this.triggers = new TriggerIds(clock);
    this.traffic = new TrafficLog(clock);
    this.methods =
        methods(new DirectoryMethods(workspace, people), new ViewMethods(triggers, modals, homes));
  }

  private Map<String, Function<ApiCall, ApiResponse>> methods(
      DirectoryMethods directory, ViewMethods views) {
    var history = new HistoryMethods(workspace, posts);
    var rooms = new RoomMethods(workspace, posts);
    return Map.ofEntries(
        Map.entry("auth.test", directory::authTest),
        Map.entry("users.info", directory::user),
        Map.entry("users.lookupByEmail", directory::userByEmail),
        Map.entry("usergroups.users.list", directory::groupMembers),
        Map.entry("users.conversations", directory::ownChannels),
        Map.entry("conversations.info", directory::channel),
        Map.entry("conversations.list", directory::channels),
        Map.entry("conversations.create", rooms::create),
        Map.entry("conversations.invite", rooms::invite),
        Map.entry("conversations.archive", rooms::archive),
        Map.entry("pins.add", rooms::pin),
        Map.entry("conversations.history", history::history),
        Map.entry("conversations.replies", history::replies),
        Map.entry("chat.postMessage", chat::post),
        Map.entry("chat.update", chat::update),
        Map.entry("chat.postEphemeral", chat::postEphemeral),
        Map.entry("views.publish", views::publish),
        Map.entry("views.update", views::update),
        Map.entry("views.open", views::open));
  }

  public LocalWorkspace workspace() {
    return workspace;
  }

  public KnownMembers people() {
    return people;
  }

  /// Everything posted to channels, oldest first.
  public List<ChannelPost> posts() {
    return posts.all();
  }

  /// The posts of one channel, named with or without `#`, or by id.
  public List<ChannelPost> posts(String channel) {
    var name = workspace.channel(channel).map(known -> "#" + known.name()).orElse(channel);
    return posts.all().stream().filter(post -> post.channel().equals(name)).toList();
  }

  /// The latest ephemeral messages, oldest first.
  public List<EphemeralMessage> ephemeralMessages() {
    return ephemeralMessages.all();
  }

  /// The modals that are open.
  public List<OpenModal> modals() {
    return modals.all();
  }

  /// What a person sees in the Home tab, if anything was put up there.
  public Optional<ObjectNode> home(String user) {
    return homes.of(user);
  }

  /// What went between the app and this Slack.
  public TrafficLog traffic() {
    return traffic;
  }

  public OpenModals openModals() {
    return modals;
  }

  /// A fresh `trigger_id` for what this person did just now.
  public String openTrigger(String user) {
    return triggers.issue(user);
  }

  /// Every call of a method, refused ones included, oldest first.
  public List<ApiCall> calls() {
    synchronized (calls) {
      return List.copyOf(calls);
    }
  }

  /// Answers the next posts with HTTP 429 and `Retry-After: 1`, this many times.
  public void rateLimitNext(int times) {
    limits.forceNext(times);
  }

  /// The next calls of a method go wrong so.
  public void failNext(String method, SlackFault fault, int times) {
    faults.plan(method, fault, times);
  }

  /// Everything goes wrong so, until it is over (empty).
  public void fail(Optional<SlackFault> fault) {
    faults.always(fault);
  }

  /// Refuses the next call of a method with one of Slack's errors.
  public void refuseNext(String method, String error) {
    refusals.put(method, error);
  }

  /// Somebody archives a channel, which takes nothing from then on.
  public void archive(String channel) {
    chat.archive(channel);
  }

  /// Somebody opens it again.
  public void unarchive(String channel) {
    chat.unarchive(channel);
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
  public EphemeralMessage showEphemeral(String channel, String user, JsonNode message) {
    return ephemeralMessages.add(new EphemeralMessage(channel, user, posts.nextTs(), message));
  }

  public ChannelPosts channelPosts() {
    return posts;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    var base = exchange.getHttpContext().getPath();
    var path = exchange.getRequestURI().getPath().substring(base.length()).replaceFirst("^/", "");
    var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    var fault = faults.next(path);
    if (fault.filter(SlackFault::isBeforeTaking).isPresent()) {
      SlackFaults.spoil(exchange, fault.get());
      return;
    }
    var answer =
        path.startsWith(RESPONSE)
            ? responses.answer(path.substring(RESPONSE.length()), body)
            : answer(exchange, path, body);
    var status = path.startsWith(RESPONSE) ? responseStatus(answer) : answer.status();
    traffic.called(
        path.startsWith(RESPONSE) ? "response_url" : path,
        Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Content-Type"), ""),
        new TrafficLog.Exchanged(body, status, answer.body()));
    if (fault.isPresent() && SlackFaults.spoil(exchange, fault.get())) {
      return;
    }
    if (answer instanceof ApiResponse.RateLimited slower) {
      exchange.getResponseHeaders().set("Retry-After", "" + slower.seconds());
    }
    StandInReplies.json(exchange, status, answer.body());
  }

  public static int responseStatus(ApiResponse answer) {
    return switch (answer) {
      case ApiResponse.Accepted _ -> 200;
      case ApiResponse.RateLimited _ -> 429;
      case ApiResponse.Refused refused -> refused.error().endsWith("_url") ? 404 : 400;
    };
  }

  private ApiResponse answer(HttpExchange exchange, String method, String body) {
    try {
      return answer(ApiCallReader.read(exchange, method, body));
    } catch (IllegalArgumentException notJson) {
      return ApiResponse.refused("invalid_json");
    }
  }

  private ApiResponse answer(ApiCall call) {
    synchronized (calls) {
      calls.add(call);
    }
    var method = methods.get(call.method());
    if (method == null) {
      return ApiResponse.refused("unknown_method");
    }
    if (call.token().isEmpty()) {
      return ApiResponse.refused("not_authed");
    }
    if (!call.token().equals(workspace.botToken())) {
      return ApiResponse.refused("invalid_auth");
    }
    var refusal = refusals.remove(call.method());
    if (refusal != null) {
      return ApiResponse.refused(refusal);
    }
    int wait = limits.secondsToWait(call.method(), () -> chat.conversation(call));
    return wait > 0 ? new ApiResponse.RateLimited(wait) : applied(method, call);
  }

  /// A disk that is full is no fault of who asks: Slack says so in its own way.
  private static ApiResponse applied(Function<ApiCall, ApiResponse> method, ApiCall call) {
    try {
      return method.apply(call);
    } catch (UncheckedIOException _) {
      return ApiResponse.refused("internal_error");
    }
  }
}
