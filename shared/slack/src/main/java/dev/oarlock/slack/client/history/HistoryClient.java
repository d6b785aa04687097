package dev.oarlock.slack.client.history;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.users.UsersConversationsResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.ConversationType;
import com.slack.api.model.Message;
import dev.oarlock.domain.delivery.MessageLocation;
import dev.oarlock.domain.delivery.MessagePlace;
import dev.oarlock.domain.delivery.MessageSearch;
import dev.oarlock.slack.client.MessageMark;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Looks in a channel for a message of ours by its mark. Needs the scopes `channels:history`,
/// `groups:history`, and `channels:read`, `groups:read` to know a channel by its name.
public final class HistoryClient {
  private static final int PAGE = 100;
  private static final int MOST_PAGES = 10;
  private static final Duration CLOCKS_APART = Duration.ofMinutes(5);
  private static final String CHANNEL_ID = "[CDG][A-Z0-9]{6,}";

  private final Slack slack;
  private final Supplier<String> token;
  private final Map<String, String> ids = new ConcurrentHashMap<>();

  public HistoryClient(Slack slack, Supplier<String> token) {
    this.slack = slack;
    this.token = token;
  }

  /// Looks in all places where it may be. A place that is closed to us has taken nothing from us.
  public MessageSearch find(List<MessagePlace> places, MessageMark mark, Instant since) {
    var sure = true;
    for (var place : places) {
      switch (find(place, mark, since)) {
        case MessageSearch.Missing missing -> sure &= missing.sure();
        case MessageSearch.Unreadable closed when isClosed(closed) -> sure = false;
        case MessageSearch other -> {
          return other;
        }
      }
    }
    return new MessageSearch.Missing(sure);
  }

  private static boolean isClosed(MessageSearch.Unreadable refusal) {
    return switch (refusal.reason()) {
      case "channel_not_found", "not_in_channel", "thread_not_found" -> true;
      default -> false;
    };
  }

  /// Looks for what was posted at `since` or later.
  public MessageSearch find(MessagePlace place, MessageMark mark, Instant since) {
    try {
      var methods = slack.methods(token.get());
      var id = id(methods, place.channel());
      return new Search(methods, new MessagePlace(id, place.thread()), mark).since(since);
    } catch (RefusedException e) {
      return e.search();
    } catch (SlackApiException e) {
      var status = e.getResponse().code();
      return status >= 500 || status == 429
          ? new MessageSearch.Unanswered("HTTP " + status)
          : new MessageSearch.Unreadable("HTTP " + status);
    } catch (IOException _) {
      return new MessageSearch.Unanswered("no answer");
    }
  }

  /// Slack's refusal to let us read.
  private static final class RefusedException extends IOException {
    private static final long serialVersionUID = 1;

    RefusedException(String error) {
      super(error);
    }

    MessageSearch search() {
      var error = String.valueOf(getMessage());
      return switch (error) {
        case "ratelimited", "internal_error", "fatal_error", "service_unavailable", "null" ->
            new MessageSearch.Unanswered(error);
        default -> new MessageSearch.Unreadable(error);
      };
    }
  }

  private static <T extends SlackApiTextResponse> T accepted(T response) throws RefusedException {
    if (!response.isOk()) {
      throw new RefusedException(String.valueOf(response.getError()));
    }
    return response;
  }

  private String id(MethodsClient methods, String channel) throws IOException, SlackApiException {
    var name = channel.startsWith("#") ? channel.substring(1) : channel;
    if (channel.matches(CHANNEL_ID)) {
      return channel;
    }
    if (!ids.containsKey(name)) {
      learnIds(methods);
    }
    var known = ids.get(name);
    if (known == null) {
      throw new RefusedException("channel_not_found");
    }
    return known;
  }

  private void learnIds(MethodsClient methods) throws IOException, SlackApiException {
    var types = List.of(ConversationType.PUBLIC_CHANNEL, ConversationType.PRIVATE_CHANNEL);
    var cursor = Optional.<String>empty();
    do {
      var from = cursor.orElse(null);
      var page =
          accepted(methods.usersConversations(call -> call.types(types).limit(200).cursor(from)));
      for (Conversation channel : page.getChannels()) {
        ids.put(channel.getName(), channel.getId());
      }
      cursor = next(page);
    } while (cursor.isPresent());
  }

  private static Optional<String> next(UsersConversationsResponse page) {
    return Optional.ofNullable(page.getResponseMetadata())
        .map(it -> it.getNextCursor())
        .filter(it -> !it.isEmpty());
  }

  /// One message that is looked for in one place.
  private record Search(MethodsClient methods, MessagePlace place, MessageMark mark) {
    /// Sure where a mark of ours can be seen, or no bot's message is there that might be ours.
    MessageSearch since(Instant since) throws IOException, SlackApiException {
      var oldest = since.minus(CLOCKS_APART);
      var seen = new ArrayList<MessageMark>();
      var areAllByPeople = true;
      var cursor = Optional.<String>empty();
      for (var i = 0; i < MOST_PAGES; i++) {
        var page = page(cursor);
        for (var message : page.messages()) {
          var found = MessageMark.of(message);
          if (found.filter(mark::equals).isPresent()) {
            return new MessageSearch.Found(new MessageLocation(place.channel(), message.getTs()));
          }
          found.ifPresent(seen::add);
          areAllByPeople &= message.getBotId() == null;
        }
        cursor = page.next();
        if (cursor.isEmpty() || hasPassed(page.messages(), oldest)) {
          return new MessageSearch.Missing(areAllByPeople || !seen.isEmpty());
        }
      }
      return new MessageSearch.Unreadable("too many messages");
    }

    /// A channel is read from its end; a thread from its beginning, so to its end.
    private boolean hasPassed(List<Message> messages, Instant oldest) {
      return place.thread().isEmpty()
          && messages.stream()
              .anyMatch(it -> Double.parseDouble(it.getTs()) < oldest.getEpochSecond());
    }

    private HistoryPage page(Optional<String> cursor) throws IOException, SlackApiException {
      return place.thread().isPresent()
          ? replies(place.thread().get(), cursor.orElse(null))
          : history(cursor.orElse(null));
    }

    private HistoryPage history(@Nullable String cursor) throws IOException, SlackApiException {
      var page =
          accepted(
              methods.conversationsHistory(call ->
                  call.channel(place.channel())
                      .limit(PAGE)
                      .cursor(cursor)
                      .includeAllMetadata(true)));
      var next = page.getResponseMetadata();
      return HistoryPage.of(page.getMessages(), next == null ? null : next.getNextCursor());
    }

    private HistoryPage replies(String thread, @Nullable String cursor)
        throws IOException, SlackApiException {
      var page =
          accepted(
              methods.conversationsReplies(call ->
                  call.channel(place.channel())
                      .ts(thread)
                      .limit(PAGE)
                      .cursor(cursor)
                      .includeAllMetadata(true)));
      var next = page.getResponseMetadata();
      return HistoryPage.of(page.getMessages(), next == null ? null : next.getNextCursor());
    }
  }

  private record HistoryPage(List<Message> messages, Optional<String> next) {
    static HistoryPage of(List<Message> messages, @Nullable String next) {
      return new HistoryPage(messages, Optional.ofNullable(next).filter(it -> !it.isEmpty()));
    }
  }
}
