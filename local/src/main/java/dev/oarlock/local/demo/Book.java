package dev.oarlock.local.demo;

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
public final class Book {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private final Map<String, Story> stories = new HashMap<>();
  private final List<BookAccount> accounts;
  private final List<BookCall> calls;

  private Book(JsonNode stories, List<BookAccount> accounts, List<BookCall> calls) {
    stories
        .properties()
        .forEach(story -> this.stories.put(story.getKey(), Story.from(story.getValue())));
    this.accounts = List.copyOf(accounts);
    this.calls = List.copyOf(calls);
  }

  public static Book shipped() {
    try (var stories = Book.class.getResourceAsStream("/book/stories.yaml");
        var accounts = Book.class.getResourceAsStream("/book/accounts.yaml");
        var calls = Book.class.getResourceAsStream("/book/calls.yaml")) {
      return new Book(
          YAML.readTree(stories),
          List.of(YAML.readValue(accounts, BookAccount[].class)),
          List.of(YAML.readValue(calls, BookCall[].class)));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  public int size() {
    return accounts.size();
  }

  /// The year up to `now`, oldest first.
  public List<Happened> yearUpTo(Instant now) {
    var year = new ArrayList<Happened>();
    for (var account : accounts) {
      var story = Objects.requireNonNull(stories.get(account.story()), account.story());
      year.addAll(new Year(account, story, callsOf(account), now).signals());
    }
    year.sort(Comparator.comparing(Happened::at));
    return year;
  }

  private List<BookCall> callsOf(BookAccount account) {
    return calls.stream().filter(call -> call.account().equals(account.id())).toList();
  }
}
