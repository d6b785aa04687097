package dev.oarlock.answer.state;

import dev.oarlock.aws.store.naming.DescriptiveWords.KnownWords;
import dev.oarlock.aws.store.people.KnownPeople;
import dev.oarlock.slack.command.listing.ListVocabulary;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What can be asked for by whom, as long as the words and people it is made of are the same: both
/// are read anew once a minute.
public final class KnownVocabulary {
  /// So many people ask one container within a minute at most; of more the first are forgotten.
  private static final int MOST = 100;

  private volatile @Nullable MadeOf latest;

  private record MadeOf(KnownWords words, KnownPeople people, Map<String, ListVocabulary> byUser) {
    boolean isOf(KnownWords otherWords, KnownPeople otherPeople) {
      return words.equals(otherWords) && people.equals(otherPeople);
    }
  }

  public ListVocabulary of(
      String user, KnownWords words, KnownPeople people, Supplier<ListVocabulary> made) {
    var known = latest;
    if (known == null || !known.isOf(words, people) || known.byUser().size() >= MOST) {
      known = new MadeOf(words, people, new ConcurrentHashMap<>());
      latest = known;
    }
    return known.byUser().computeIfAbsent(user, _ -> made.get());
  }
}
