package dev.oarlock.cli.restore;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// What a restored table is called. The same moment is the same name, so whoever asks for it twice
/// gets one table.
final class RestoredName {
  /// The parameter `ExistingTableName` takes no more.
  static final int LONGEST = 52;

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private RestoredName() {}

  static String of(String stack, Instant moment) {
    var ending = "-restored-" + MOMENT.format(moment);
    var room = LONGEST - ending.length();
    return stack.substring(0, Math.min(stack.length(), room)) + ending;
  }
}
