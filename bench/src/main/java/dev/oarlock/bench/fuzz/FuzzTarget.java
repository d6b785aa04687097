package dev.oarlock.bench.fuzz;

import java.util.List;

/// Something that reads what others write: its name, how many of a thousand inputs are its own,
/// right inputs to begin with, and how it reads.
record FuzzTarget(String name, int share, List<String> inputs, InputReader reader) {
  FuzzTarget {
    inputs = List.copyOf(inputs);
  }

  /// Reads an input and answers, if only that it is none. Whatever it throws is a finding.
  interface InputReader {
    void read(String input) throws Exception;
  }
}
