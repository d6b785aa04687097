package dev.oarlock.aws.settings;

import dev.oarlock.domain.portfolio.book.TouchCadence;

/// `{"Enterprise": 30, "default": 90}`: within how many days an account of a segment is met again.
final class TouchCadenceSetting {
  private TouchCadenceSetting() {}

  /// An [IllegalArgumentException] says what is wrong.
  static TouchCadence read(String json) {
    return new TouchCadence(TouchTierSetting.numbers(json));
  }

  static boolean isValid(String json) {
    try {
      var _ = json.isBlank() ? TouchCadence.shipped() : read(json);
      return true;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
