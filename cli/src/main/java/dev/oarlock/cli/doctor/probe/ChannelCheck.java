package dev.oarlock.cli.doctor.probe;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.local.cloud.runtime.StrictJson;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Whether the bot is in the channels that it is to post to.
final class ChannelCheck {
  private static final String SUBJECT = "channels";
  private static final String ASKED =
      "types=public_channel,private_channel&exclude_archived=true&limit=200&cursor=";

  private ChannelCheck() {}

  static DoctorFinding of(SlackProbe slack, Set<String> wanted)
      throws IOException, InterruptedException {
    var joined = new HashSet<String>();
    var cursor = "";
    do {
      var form = ASKED + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
      var answer = StrictJson.parse(slack.call("users.conversations", form).body());
      if (!answer.path("ok").asBoolean()) {
        return unknown(answer);
      }
      answer.path("channels").forEach(channel -> joined.addAll(names(channel)));
      cursor = answer.at("/response_metadata/next_cursor").asText();
    } while (!cursor.isEmpty());
    return compared(wanted, joined);
  }

  private static List<String> names(JsonNode channel) {
    return List.of(channel.path("id").asText(), channel.path("name").asText());
  }

  private static DoctorFinding unknown(JsonNode answer) {
    return DoctorFinding.note(
        SUBJECT,
        "Slack does not say in which the bot is: " + answer.path("error").asText(),
        "paste slack-manifest.yaml into the app and install it again");
  }

  private static DoctorFinding compared(Set<String> wanted, Set<String> joined) {
    var missing = new ArrayList<>(wanted);
    missing.removeIf(channel -> joined.contains(channel.replaceFirst("^#", "")));
    return missing.isEmpty()
        ? DoctorFinding.ok(SUBJECT, "in " + String.join(", ", wanted))
        : DoctorFinding.bad(
            SUBJECT,
            "not in " + String.join(", ", missing),
            "create what is not there, and type /invite @Oarlock in each");
  }
}
