package dev.oarlock.domain.portfolio;

import dev.oarlock.domain.account.Segment;
import dev.oarlock.domain.state.AccountState;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The whole book on one day, summed up once so that nobody who asks has to read it: by CSM,
/// segment and region, and how scores are spread in each segment.
public record Survey(LocalDate day, List<Portfolio> portfolios, Map<Segment, Scores> segments) {
  public Survey {
    portfolios = List.copyOf(portfolios);
    segments = Map.copyOf(segments);
  }

  public static Survey of(Collection<AccountState> states, LocalDate day) {
    var book = states.stream().map(state -> Member.of(state, day)).toList();
    return new Survey(
        day,
        Arrays.stream(Grouping.values()).map(by -> Portfolio.of(book, by)).toList(),
        segments(book));
  }

  private static Map<Segment, Scores> segments(List<Member> book) {
    var bySegment =
        book.stream()
            .filter(member -> member.isCustomer() && member.score().isPresent())
            .collect(Collectors.groupingBy(Member::segment));
    var scores = new TreeMap<Segment, Scores>(java.util.Comparator.comparing(Segment::name));
    bySegment.forEach((segment, members) ->
        scores.put(segment, Scores.of(members.stream().mapToInt(it -> it.score().orElseThrow()))));
    return scores;
  }

  public Portfolio by(Grouping grouping) {
    return portfolios.stream().filter(it -> it.by() == grouping).findFirst().orElseThrow();
  }
}
