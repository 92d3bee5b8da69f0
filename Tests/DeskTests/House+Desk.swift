import RecordSamples
import SpoolSupport
import Spooling

@testable import Casework
@testable import Desk

extension House {
    /// The desk of a clerk whose drafts and spool lie in a folder of the test.
    @MainActor func desk(
        in scratch: Scratch, isShipped: Bool = false, interference: Interference? = nil
    ) throws -> Workdesk {
        try Workdesk(
            world: World(
                form: form, catalog: catalog, classifier: classifier, office: "AST", desk: "01",
                clerk: "a.serikova"),
            folders: DeskFolders(
                spool: scratch.spoolPath, drafts: scratch.draftsPath,
                memory: Memory(at: scratch.memoryPath), isSpoolConfigured: false,
                areDraftsConfigured: false, isShipped: isShipped, interference: interference))
    }
}
