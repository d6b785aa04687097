package dev.oarlock.cli.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.EventBus;
import software.amazon.awssdk.services.eventbridge.model.ListEventBusesRequest;
import software.amazon.awssdk.services.eventbridge.model.ListEventBusesResponse;
import software.amazon.awssdk.services.eventbridge.model.ListRulesRequest;
import software.amazon.awssdk.services.eventbridge.model.ListRulesResponse;
import software.amazon.awssdk.services.eventbridge.model.Rule;

class BusOptionsTest {
  /// An account with two stacks: which rule is on which bus.
  private record TwoStacks(Map<String, String> rules) implements EventBridgeClient {
    @Override
    public ListEventBusesResponse listEventBuses(Consumer<ListEventBusesRequest.Builder> request) {
      var buses = rules.keySet().stream().sorted().map(it -> EventBus.builder().name(it).build());
      return ListEventBusesResponse.builder().eventBuses(buses.toList()).build();
    }

    @Override
    public ListRulesResponse listRules(Consumer<ListRulesRequest.Builder> request) {
      var asked = ListRulesRequest.builder().applyMutation(request).build();
      var rule = rules.getOrDefault(asked.eventBusName(), "");
      return rule.startsWith(asked.namePrefix())
          ? ListRulesResponse.builder().rules(Rule.builder().name(rule).build()).build()
          : ListRulesResponse.builder().rules(java.util.List.of()).build();
    }

    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}
  }

  private final EventBridgeClient events =
      new TwoStacks(
          Map.of("oarlock", "oarlock-SignalRule-1A", "staging", "oarlock-test-SignalRule-2B"));

  @Test
  void aStackIsFoundByItsRuleWhateverItsBusIsCalled() {
    assertThat(BusOptions.ofStack(events, "oarlock-test")).isEqualTo("staging");
    assertThat(BusOptions.ofStack(events, "oarlock")).isEqualTo("oarlock");
  }

  /// A bus that is not there swallows what is put on it.
  @Test
  void withoutANameTheStackOfTheGuidesIsMeantAndLookedFor() {
    assertThat(options("--aws").busName(events, Map.of())).isEqualTo("oarlock");
    assertThat(options("--aws").busName(events, Map.of("BUS_NAME", "mine"))).isEqualTo("mine");
    assertThat(options("--aws", "--stack", "oarlock-test").busName(events, Map.of()))
        .isEqualTo("staging");
    assertThat(options().busName(new TwoStacks(Map.of()), Map.of())).isEqualTo("oarlock");
    assertThatThrownBy(() -> options("--aws").busName(new TwoStacks(Map.of()), Map.of()))
        .hasMessageContaining("--stack", "BUS_NAME");
  }

  private static BusOptions options(String... words) {
    var options = new BusOptions();
    new CommandLine(options).parseArgs(words);
    return options;
  }

  @Test
  void aStackThatIsNotThereIsSaid() {
    assertThatThrownBy(() -> BusOptions.ofStack(events, "nosuch"))
        .hasMessageContaining("No bus has the rules of a stack nosuch");
  }
}
