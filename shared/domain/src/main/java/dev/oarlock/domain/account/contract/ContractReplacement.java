package dev.oarlock.domain.account.contract;

import dev.oarlock.domain.account.contract.term.Contract;
import dev.oarlock.domain.account.contract.term.ContractSuccession;
import dev.oarlock.domain.account.contract.term.SuccessorMatch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;

/// The contracts of an account, each ended where another takes its place: a renewal under a new
/// number. Without this both would count while they overlap, and the old one would stay overdue
/// beside its successor.
record ContractReplacement(List<Contract> contracts, List<ContractSuccession> successions) {

  static ContractReplacement of(List<Contract> contracts) {
    var replaced = new TreeMap<String, Contract>();
    contracts.forEach(it -> replaced.put(it.id(), it));
    var successions = new ArrayList<ContractSuccession>();
    for (var likeliest : likeliest(contracts).values()) {
      successions.add(likeliest.succession());
      replaced.put(likeliest.succession().from(), likeliest.followed());
    }
    return new ContractReplacement(List.copyOf(replaced.values()), List.copyOf(successions));
  }

  private record Followed(SuccessorMatch match, ContractSuccession succession) {
    Contract followed() {
      return match.followed(succession);
    }
  }

  /// By the number of the contract that is followed.
  private static TreeMap<String, Followed> likeliest(List<Contract> contracts) {
    var matches = matches(contracts);
    var nearest = new HashMap<String, Long>();
    matches.forEach(it -> nearest.merge(it.next().id(), it.daysApart(), Math::min));
    var likeliest = new TreeMap<String, Followed>();
    for (var match : matches) {
      match
          .succession(match.daysApart() == nearest.getOrDefault(match.next().id(), 0L))
          .ifPresent(it -> likeliest.putIfAbsent(it.from(), new Followed(match, it)));
    }
    return likeliest;
  }

  private static List<SuccessorMatch> matches(List<Contract> contracts) {
    return contracts.stream()
        .flatMap(old -> contracts.stream().flatMap(next -> SuccessorMatch.of(old, next).stream()))
        .sorted(SuccessorMatch.LIKELIEST_FIRST)
        .toList();
  }
}
