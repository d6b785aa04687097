package dev.oarlock.domain.past;

import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.health.Verdict;

/// What was seen of an account on a day: the facts, and the verdict on them.
public record Seen(Facts facts, Verdict verdict) {}
