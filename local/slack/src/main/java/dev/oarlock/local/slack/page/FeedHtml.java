package dev.oarlock.local.slack.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.local.slack.html.MessageHtml;
import dev.oarlock.local.slack.state.ChannelPost;
import dev.oarlock.local.slack.state.EphemeralMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The messages of one channel as one person sees them, threads under their first message.
public record FeedHtml(ZoneId zone) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, MMMM d, yyyy", Locale.US);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.US);

  String of(List<ChannelPost> posts, List<EphemeralMessage> whispers) {
    var starts = posts.stream().filter(post -> post.threadTs().isEmpty());
    var entries =
        Stream.concat(
            starts.map(post -> new Entry(post.ts(), withThread(post, posts))),
            whispers.stream().map(whisper -> new Entry(whisper.ts(), whisper(whisper))));
    var html = new StringBuilder();
    var day = LocalDate.MIN;
    for (var entry : entries.sorted(Comparator.comparing(Entry::ts)).toList()) {
      var own = at(entry.ts()).toLocalDate();
      if (!own.equals(day)) {
        html.append(line(own));
        day = own;
      }
      html.append("<div class=\"entry\" tabindex=\"-1\" data-key=\"")
          .append(entry.ts())
          .append("\">")
          .append(entry.html())
          .append("</div>\n");
    }
    return html.toString();
  }

  /// Between the messages of two days.
  private static String line(LocalDate day) {
    return "<h2 class=\"day\" data-key=\"" + day + "\"><span>" + DAY.format(day) + "</span></h2>\n";
  }

  private ZonedDateTime at(String ts) {
    var second = Long.parseLong(ts.substring(0, ts.indexOf('.')));
    return Instant.ofEpochSecond(second).atZone(zone);
  }

  /// The Home tab of the app.
  String home(JsonNode view) {
    return "<article class=\"home\" data-key=\"home\" data-ts=\""
        + view.path("id").asText()
        + "\"><div class=\"body\">"
        + MessageHtml.in(zone, view)
        + "</div></article>";
  }

  private record Entry(String ts, String html) {}

  private String withThread(ChannelPost start, List<ChannelPost> posts) {
    var replies = posts.stream().filter(post -> post.threadTs().equals(threadOf(start))).toList();
    if (replies.isEmpty()) {
      return article(start.ts(), start.message(), "");
    }
    var count = replies.size() == 1 ? "1 reply" : replies.size() + " replies";
    var thread =
        replies.stream()
            .map(reply -> article(reply.ts(), reply.message(), ""))
            .collect(Collectors.joining("\n"));
    return article(start.ts(), start.message(), "")
        + "<section class=\"thread\"><h4>"
        + count
        + "</h4>"
        + thread
        + "</section>";
  }

  private static Optional<String> threadOf(ChannelPost post) {
    return Optional.of(post.ts());
  }

  private String whisper(EphemeralMessage whisper) {
    return article(whisper.ts(), whisper.message(), "<p class=\"only\">Only visible to you</p>");
  }

  /// One message with the app's name, picture and time around it.
  public String article(String ts, JsonNode message, String above) {
    var time = TIME.format(at(ts));
    return "<article data-ts=\""
        + ts
        + "\">"
        + above
        + "<div class=\"avatar\" aria-hidden=\"true\">"
        + "<svg viewBox=\"0 0 36 36\"><use href=\"#oar\"/></svg></div><div class=\"body\">"
        + "<p class=\"by\"><b>Oarlock</b> <span class=\"app\">APP</span> <time>"
        + time
        + "</time></p>"
        + MessageHtml.in(zone, message)
        + "</div></article>";
  }
}
