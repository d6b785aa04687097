package dev.oarlock.aws.store.packed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whole numbers that are near each other: each as its step from the one before.
public record NumberSteps(List<Integer> numbers) {

  public static ArrayNode write(List<Integer> numbers) {
    var steps = JsonNodeFactory.instance.arrayNode();
    var last = 0;
    for (var number : numbers) {
      steps.add(number - last);
      last = number;
    }
    return steps;
  }

  public static NumberSteps read(@Nullable JsonNode steps) {
    var numbers = new ArrayList<Integer>();
    var last = 0;
    for (var i = 0; steps != null && i < steps.size(); i++) {
      last += steps.get(i).intValue();
      numbers.add(last);
    }
    return new NumberSteps(numbers);
  }

  public int at(int row) {
    return numbers.isEmpty() ? 0 : numbers.get(row);
  }
}
