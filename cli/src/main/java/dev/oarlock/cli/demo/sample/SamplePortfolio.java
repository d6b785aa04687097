package dev.oarlock.cli.demo.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.oarlock.cli.demo.sample.signal.SampleSignal;
import dev.oarlock.cli.yaml.YamlTree;
import dev.oarlock.mapping.input.YamlNode;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The sample book as signals: the same for the same moment, in the order in which they happened.
public final class SamplePortfolio {
  private static final ObjectMapper JSON = new ObjectMapper();

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
    return new SamplePortfolio(
        yaml("stories.yaml"),
        List.of(JSON.convertValue(yaml("accounts.yaml"), SampleAccount[].class)),
        List.of(JSON.convertValue(yaml("calls.yaml"), SampleForecast[].class)));
  }

  private static JsonNode yaml(String name) {
    var resource =
        Objects.requireNonNull(SamplePortfolio.class.getResourceAsStream("/book/" + name));
    try (var text = new InputStreamReader(resource, UTF_8)) {
      return YamlTree.of(YamlNode.read(Path.of(name), text)).json();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  public int size() {
    return accounts.size();
  }

  /// The year up to `now`, oldest first.
  public List<SampleSignal> signalsOfYearUntil(Instant now) {
    return signals(SamplePeriod.yearUntil(now));
  }

  /// The year and the days after it, oldest first; of the year the same as without them.
  public List<SampleSignal> signals(SamplePeriod period) {
    var signals = new ArrayList<SampleSignal>();
    for (var account : accounts) {
      var story = Objects.requireNonNull(stories.get(account.story()), account.story());
      signals.addAll(new AccountYear(account, story, forecastsOf(account), period).signals());
    }
    signals.sort(Comparator.comparing(SampleSignal::at));
    return signals;
  }

  private List<SampleForecast> forecastsOf(SampleAccount account) {
    return forecasts.stream().filter(forecast -> forecast.account().equals(account.id())).toList();
  }
}
