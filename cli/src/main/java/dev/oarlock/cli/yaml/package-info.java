/// YAML files read with the line of every key, so that a mistake can be pointed at.
@NullMarked
package dev.oarlock.cli.yaml;

import org.jspecify.annotations.NullMarked;
