package dev.oarlock.cli.demo.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The sample book as signals: the same for the same moment, in the order in which they happened.
public final class SamplePortfolio {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private final Map<String, AccountStory> stories = new HashMap<>();
  private final List<SampleAccount> accounts;
  private final List<SampleForecast> forecasts;

  private SamplePortfolio(
      JsonNode stories, List<SampleAccount> accounts, List<SampleForecast> forecasts) {
    stories
        .properties()
        .forEach(story -> this.stories.put(story.getKey(), AccountStory.from(story.getValue())));
    this.accounts = List.copyOf(accounts);
    this.forecasts = List.copyOf(forecasts);
  }

  public static SamplePortfolio shipped() {
    try (var stories = SamplePortfolio.class.getResourceAsStream("/book/stories.yaml");
        var accounts = SamplePortfolio.class.getResourceAsStream("/book/accounts.yaml");
        var forecasts = SamplePortfolio.class.getResourceAsStream("/book/calls.yaml")) {
      return new SamplePortfolio(
          YAML.readTree(stories),
          List.of(YAML.readValue(accounts, SampleAccount[].class)),
          List.of(YAML.readValue(forecasts, SampleForecast[].class)));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  public int size() {
    return accounts.size();
  }

  /// The year up to `now`, oldest first.
  public List<SampleSignal> signalsOfYearUntil(Instant now) {
    var signals = new ArrayList<SampleSignal>();
    for (var account : accounts) {
      var story = Objects.requireNonNull(stories.get(account.story()), account.story());
      signals.addAll(new AccountYear(account, story, forecastsOf(account), now).signals());
    }
    signals.sort(Comparator.comparing(SampleSignal::at));
    return signals;
  }

  private List<SampleForecast> forecastsOf(SampleAccount account) {
    return forecasts.stream().filter(forecast -> forecast.account().equals(account.id())).toList();
  }
}
