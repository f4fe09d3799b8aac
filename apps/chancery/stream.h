// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string_view>

#include "arguments.h"
#include "chancery/parser.h"

namespace chancery::cli {

/// Runs what reads files and gives parts of output: prints the parts, says what was refused, shows how far
/// it is, ends at Ctrl-C. `what` is counted ("sentences"). Returns the exit status.
int print_stream(const Arguments& arguments, std::string_view what,
                 const std::function<Result<void>(const StreamRequest&, const OutputSink&)>& run);

}  // namespace chancery::cli
