/// What an import keeps on disk, or as digests, so that a file may be larger than memory.
@NullMarked
package dev.oarlock.cli.imports.spill;

import org.jspecify.annotations.NullMarked;
