package dev.oarlock.answer.forms;

import com.slack.api.model.view.ViewState;
import dev.oarlock.slack.command.input.FieldValues;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was filled in, by field.
final class SubmittedValues {
  private SubmittedValues() {}

  /// Each of our fields has one element, named like the field.
  static FieldValues of(@Nullable ViewState state) {
    if (state == null || state.getValues() == null) {
      return FieldValues.empty();
    }
    var fields = new HashMap<String, List<String>>();
    state
        .getValues()
        .forEach((field, elements) ->
            fields.put(
                field, elements.values().stream().flatMap(SubmittedValues::values).toList()));
    return new FieldValues(fields);
  }

  private static Stream<String> values(ViewState.Value value) {
    var one = Optional.ofNullable(value.getSelectedOption()).map(it -> it.getValue());
    var many =
        Optional.ofNullable(value.getSelectedOptions()).stream()
            .flatMap(List::stream)
            .flatMap(option -> Optional.ofNullable(option.getValue()).stream());
    var text = Optional.ofNullable(value.getValue());
    var day = Optional.ofNullable(value.getSelectedDate());
    var user = Optional.ofNullable(value.getSelectedUser());
    return Stream.of(one.stream(), many, text.stream(), day.stream(), user.stream())
        .flatMap(it -> it);
  }
}
