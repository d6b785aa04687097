package dev.oarlock.bench.load;

import dev.oarlock.local.cloud.LocalCloud;
import dev.oarlock.local.slack.call.ApiCall;
import dev.oarlock.local.slack.state.ChannelPost;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What the channels of many episodes heard: which accounts stand in a card or in a list, how
/// often, and in which order.
final class EpisodeTally {
  private static final Pattern NAME = Pattern.compile("Account [0-9]{4} Ltd");
  private static final String POST = "chat.postMessage";

  private final int episodes;
  private final List<ChannelPost> posts;
  private final Map<String, Integer> cards = new HashMap<>();
  private final Set<String> listed = new HashSet<>();
  private final long accepted;
  private final long limited;
  private final long updates;

  EpisodeTally(LocalCloud cloud, int episodes) {
    this.episodes = episodes;
    this.posts = cloud.slack().posts();
    posts.forEach(this::count);
    var calls = cloud.slack().calls();
    var sent = count(calls, POST);
    this.accepted = posts.size();
    this.limited = sent - accepted;
    this.updates = count(calls, "chat.update");
  }

  private static long count(List<ApiCall> calls, String method) {
    return calls.stream().filter(call -> call.method().equals(method)).count();
  }

  private void count(ChannelPost post) {
    var text = post.message().path("text").asText();
    var names = NAME.matcher(text).results().map(it -> it.group()).distinct().toList();
    if (names.size() > 1) {
      listed.addAll(names);
    } else if (post.message().toString().contains("\"risk.")) {
      names.forEach(name -> cards.merge(name, 1, Integer::sum));
    }
  }

  /// Accounts of which no card and no list speaks.
  private long lost() {
    var lost = 0;
    for (var i = 0; i < episodes; i++) {
      var name = EpisodeLoadBench.name(i);
      if (!cards.containsKey(name) && !listed.contains(name)) {
        lost++;
      }
    }
    return lost;
  }

  private long doubled() {
    return cards.values().stream().filter(times -> times > 1).count();
  }

  /// Replies that stand before the message that they answer, or before an older reply.
  private long outOfOrder() {
    var latest = new HashMap<String, String>();
    var wrong = new ArrayList<String>();
    for (var post : posts) {
      post.threadTs()
          .ifPresent(thread -> {
            var before = latest.getOrDefault(thread, thread);
            if (post.ts().compareTo(before) < 0) {
              wrong.add(post.ts());
            }
            latest.put(thread, post.ts());
          });
    }
    return wrong.size();
  }

  static String header() {
    return """
    | episodes | channels | cards | in lists alone | lost | doubled | replies out of order | posts an episode | \
    update calls an episode | replies an episode | posts asked to wait |
    | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\
    """;
  }

  /// When all have
  String row(int channels) {
    var alone = listed.stream().filter(name -> !cards.containsKey(name)).count();
    var replies = posts.stream().filter(post -> post.threadTs().isPresent()).count();
    return String.format(
        Locale.ROOT,
        "| %d | %d | %d | %d | %d | %d | %d | %.2f | %.2f | %.2f | %d |",
        episodes,
        channels,
        cards.size(),
        alone,
        lost(),
        doubled(),
        outOfOrder(),
        (double) (accepted - replies) / episodes,
        (double) updates / episodes,
        (double) replies / episodes,
        limited);
  }
}
