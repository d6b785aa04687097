package dev.oarlock.aws.settings;

import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.domain.portfolio.board.DigestVersion;
import dev.oarlock.domain.portfolio.exposure.CalendarQuarter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// `{"#enterprise": "segment:Enterprise", "#board": "board"}`: which channel gets which version of
/// the digest each week, beside the digest's own channel.
public record DigestSchedule(Map<String, DigestVersion> channels) {
  public DigestSchedule {
    channels = Map.copyOf(channels);
  }

  public static DigestSchedule of(AppContext appContext) {
    return appContext
        .find("DIGEST_VERSIONS")
        .map(DigestSchedule::read)
        .orElseGet(() -> new DigestSchedule(Map.of()));
  }

  /// What is due in the week up to a day: a board pack only in the first after its quarter.
  public Map<String, DigestVersion> on(LocalDate day) {
    var due = new TreeMap<>(channels);
    due.values()
        .removeIf(version ->
            version instanceof DigestVersion.BoardPages
                && CalendarQuarter.of(day).contains(day.minusWeeks(1)));
    return due;
  }

  /// An [IllegalArgumentException] says what is wrong.
  static DigestSchedule read(String json) {
    var channels = new LinkedHashMap<String, DigestVersion>();
    var settings = JsonTree.parse(json);
    if (!settings.isObject()) {
      throw new IllegalArgumentException("not an object: " + json);
    }
    settings
        .properties()
        .forEach(setting -> channels.put(setting.getKey(), version(setting.getValue().asText())));
    return new DigestSchedule(channels);
  }

  private static DigestVersion version(String text) {
    return DigestVersion.read(text)
        .orElseThrow(() -> new IllegalArgumentException("no version of the digest: " + text));
  }

  static boolean isValid(String json) {
    try {
      return json.isBlank()
          || read(json).channels().keySet().stream().allMatch(SettingsCheck::isChannel);
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
