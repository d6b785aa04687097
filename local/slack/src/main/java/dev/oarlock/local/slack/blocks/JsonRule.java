package dev.oarlock.local.slack.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/// One demand of Slack on a JSON value; complaints name the place by JSON pointer and in the words
/// Slack uses.
@FunctionalInterface
interface JsonRule {
  /// Adds what is wrong with the value to the complaints.
  void check(JsonNode value, String at, List<String> complaints);

  /// A complaint as Slack prints it in `response_metadata.messages`.
  static String complaint(String what, String at) {
    return what + " [json-pointer:" + at + "]";
  }

  static JsonRule string(int min, int max) {
    return (value, at, complaints) -> {
      if (!value.isTextual()) {
        complaints.add(complaint("must be a string", at));
      } else if (value.textValue().length() < min) {
        complaints.add(complaint("must be more than " + (min - 1) + " characters", at));
      } else if (value.textValue().length() > max) {
        complaints.add(complaint("must be less than " + (max + 1) + " characters", at));
      }
    };
  }

  static JsonRule number() {
    return (value, at, complaints) -> {
      if (!value.isNumber()) {
        complaints.add(complaint("must be a number", at));
      }
    };
  }

  static JsonRule number(int least, int most) {
    return number()
        .and((value, at, complaints) -> {
          if (value.isNumber() && (value.asInt() < least || value.asInt() > most)) {
            complaints.add(complaint("must be between " + least + " and " + most, at));
          }
        });
  }

  static JsonRule bool() {
    return (value, at, complaints) -> {
      if (!value.isBoolean()) {
        complaints.add(complaint("must be a boolean", at));
      }
    };
  }

  static JsonRule enumValue(String... allowed) {
    var words = Set.of(allowed);
    return (value, at, complaints) -> {
      if (!words.contains(value.asText())) {
        complaints.add(complaint("must be a valid enum value", at));
      }
    };
  }

  static JsonRule anything() {
    return (value, at, complaints) -> {};
  }

  static JsonRule list(int min, int max, JsonRule each) {
    return (value, at, complaints) -> {
      if (!value.isArray()) {
        complaints.add(complaint("must be an array", at));
      } else if (value.size() < min) {
        complaints.add(complaint("no less than " + min + " items allowed", at));
      } else if (value.size() > max) {
        complaints.add(complaint("no more than " + max + " items allowed", at));
      } else {
        for (int i = 0; i < value.size(); i++) {
          each.check(value.path(i), at + "/" + i, complaints);
        }
      }
    };
  }

  /// Both rules, in this order.
  default JsonRule and(JsonRule other) {
    return (value, at, complaints) -> {
      check(value, at, complaints);
      other.check(value, at, complaints);
    };
  }
}
