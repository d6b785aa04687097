package dev.oarlock.slack.command.input;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What somebody filled into the fields of a form, or typed in their place: one word or text, or
/// several choices. A field that was left empty is not there.
public record FieldValues(Map<String, List<String>> fields) {
  public FieldValues {
    var kept = new LinkedHashMap<String, List<String>>();
    fields.forEach((field, said) -> {
      var words = said.stream().map(String::strip).filter(it -> !it.isEmpty()).toList();
      if (!words.isEmpty()) {
        kept.put(field, words);
      }
    });
    fields = Map.copyOf(kept);
  }

  public static FieldValues empty() {
    return new FieldValues(Map.of());
  }

  /// The same with one more field; nothing more where nothing was said.
  public FieldValues with(String field, Optional<String> said) {
    return with(field, said.stream().toList());
  }

  public FieldValues with(String field, List<String> said) {
    var more = new LinkedHashMap<>(fields);
    more.put(field, said);
    return new FieldValues(more);
  }

  public Optional<String> text(String field) {
    return all(field).stream().findFirst();
  }

  public List<String> all(String field) {
    return fields.getOrDefault(field, List.of());
  }
}
