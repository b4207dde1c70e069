import CProcess
import Glibc

/// The command line as the kernel gave it; what is not UTF-8 in it is replaced, as file names are shown.
let arguments = (0..<cprocess_argument_count()).compactMap { cprocess_argument($0).map { String(cString: $0) } }

exit(Launcher.run(Array(arguments.dropFirst())))
