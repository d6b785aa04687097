package dev.oarlock.announce.post;

import dev.oarlock.aws.bus.AnnouncementJson;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.domain.transition.announcement.Announcement;

/// An announcement as it is kept until its message is shown, with its type.
public final class GatheredAnnouncement {
  private GatheredAnnouncement() {}

  public static String write(Announcement announcement) {
    return JsonTree.write(AnnouncementJson.write(announcement).put("type", announcement.type()));
  }

  /// Hand-overs were once kept without a type.
  public static Announcement read(String item) {
    var row = JsonTree.parse(item);
    return AnnouncementJson.read(row.path("type").asText("PulseRequested"), row);
  }
}
