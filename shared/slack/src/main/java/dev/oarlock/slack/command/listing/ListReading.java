package dev.oarlock.slack.command.listing;

import dev.oarlock.domain.portfolio.listing.ListQuestion;
import java.util.List;
import java.util.stream.Stream;

/// What a text asks of the whole portfolio.
public sealed interface ListReading {
  /// Nothing: it is about something else.
  record NoList() implements ListReading {}

  /// A page of a list, from 1; `notes` say how something was read that might be read otherwise.
  record AskedList(ListQuestion question, int page, List<String> notes) implements ListReading {
    public AskedList {
      notes = List.copyOf(notes);
    }

    public AskedList turnedTo(int number) {
      return new AskedList(question, number, notes);
    }

    /// With this before all else.
    public AskedList noted(String note) {
      return new AskedList(question, page, Stream.concat(Stream.of(note), notes.stream()).toList());
    }
  }

  /// A list, but `unknown` is nothing that it can be narrowed by.
  record UnknownWords(String unknown, String explanation) implements ListReading {}

  /// A list of what belongs to whoever asks, and nobody knows which owner that is.
  record UnknownAsker(String explanation) implements ListReading {}
}
