package dev.oarlock.slack.command.listing;

import dev.oarlock.domain.account.identity.PersonId;
import dev.oarlock.domain.account.naming.NameSimilarity;
import dev.oarlock.domain.portfolio.book.BookReader;
import dev.oarlock.domain.portfolio.listing.ListCondition;
import dev.oarlock.domain.portfolio.listing.ListCondition.InRegion;
import dev.oarlock.domain.portfolio.listing.ListCondition.InSegment;
import dev.oarlock.domain.portfolio.listing.ListCondition.OwnedBy;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The names that a question may hold: of owners, segments and regions. `user` is who asks, to
/// Slack, and `asker` the same as an owner, if that is known; `team` are the owners whom they lead.
public record ListVocabulary(
    String user,
    Optional<OwnedBy> asker,
    List<OwnedBy> team,
    List<OwnedBy> owners,
    List<String> segments,
    List<String> regions) {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s_-]+");

  public ListVocabulary {
    team = List.copyOf(team);
    owners = List.copyOf(owners);
    segments = List.copyOf(segments);
    regions = List.copyOf(regions);
  }

  /// Whoever asks as the reader of their book, if it is known which owner that is.
  public Optional<BookReader> reader() {
    return asker.map(self -> new BookReader(user, self, team));
  }

  /// What a name means: itself before the beginning of one; several where it begins several owners.
  List<ListCondition> meaning(String typed) {
    var exact = exactly(typed);
    return exact.isEmpty() ? owners(typed).toList() : exact;
  }

  private List<ListCondition> exactly(String typed) {
    var person = PersonId.of(typed);
    return Stream.<Stream<ListCondition>>of(
            owners.stream().filter(it -> it.names().contains(person)).map(it -> it),
            segments.stream().filter(it -> isSame(typed, it)).map(InSegment::new),
            regions.stream().filter(it -> isSame(typed, it)).map(InRegion::new))
        .flatMap(all -> all.limit(1))
        .limit(1)
        .toList();
  }

  /// `mid market` is `Mid-Market`.
  private static boolean isSame(String typed, String name) {
    return spaced(typed).equalsIgnoreCase(spaced(name));
  }

  private static String spaced(String name) {
    return BETWEEN_WORDS.matcher(name).replaceAll(" ");
  }

  /// The one name of an owner, segment or region that a word is a typing error of.
  Optional<String> nearest(String word) {
    var typed = word.toLowerCase(Locale.ROOT);
    var meant =
        Stream.of(owners.stream().map(it -> it.owner().name()), segments.stream(), regions.stream())
            .flatMap(Function.identity())
            .filter(name -> NameSimilarity.typoCount(typed, name.toLowerCase(Locale.ROOT)) > 0)
            .distinct()
            .toList();
    return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
  }

  private Stream<ListCondition> owners(String typed) {
    var start = typed.toLowerCase(Locale.ROOT);
    return owners.stream()
        .filter(it ->
            Stream.of(it.owner().name().toLowerCase(Locale.ROOT).split("[\\s.@_-]+"))
                .anyMatch(word -> word.equals(start) || (word + "s").equals(start)))
        .map(it -> it);
  }

  List<ListCondition> owner(String typed) {
    return meaning(typed).stream().filter(OwnedBy.class::isInstance).toList();
  }

  List<ListCondition> segment(String typed) {
    return segments.stream()
        .filter(it -> isSame(typed, it))
        .<ListCondition>map(InSegment::new)
        .toList();
  }

  List<ListCondition> region(String typed) {
    return regions.stream()
        .filter(it -> isSame(typed, it))
        .<ListCondition>map(InRegion::new)
        .toList();
  }
}
