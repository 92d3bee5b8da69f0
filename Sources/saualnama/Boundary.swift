import Alphabet
import Casework
import Desk
import Messages
import Pages
import Records
import Spooling

/// Keeps training and work apart: neither begins where the other's records lie.
@MainActor struct Boundary {
    let configuration: Configuration
    let catalog: Catalog
    let language: Language

    /// Refuses directories of training, and numbers that would look like those of training.
    func admitWork() throws(Refusal) {
        guard !configuration.office.hasPrefix(Record.trainingOffice) else {
            throw refusal("office", ["office": configuration.office.harmless])
        }
        for (_, path, purpose) in try purposes(configuration.spool, configuration.drafts) {
            switch purpose {
            case .none, .work: continue
            case .training: throw refusal("atTraining", ["path": path.harmless])
            case .mixed: throw refusal("mixed", ["path": path.harmless])
            }
        }
    }

    /// Refuses directories of work; others are marked for training from then on.
    ///
    /// They are made where they are missing: what is put there reaches nobody, and none of it has to
    /// be found again.
    func admitTraining(to folders: DeskFolders) throws(Refusal) {
        for (name, path, purpose) in try purposes(folders.spool, folders.drafts) {
            switch purpose {
            case .training: continue
            case .work: throw refusal("atWork", ["path": path.harmless])
            case .mixed: throw refusal("mixed", ["path": path.harmless])
            case .none:
                // A file of settings says where the office works; an empty directory there waits for
                // its first record.
                if configuration.isSetInFile(name) {
                    throw refusal("configured", ["path": path.harmless])
                }
            }
        }
        do throws(SpoolError) {
            try Spool(at: folders.spool, laysOut: true).markForTraining()
            try Drafts(at: folders.drafts).markForTraining()
        } catch {
            throw Refusal(error, wording)
        }
    }

    private func purposes(
        _ spool: String, _ drafts: String
    ) throws(Refusal) -> [(name: String, path: String, purpose: Purpose)] {
        do throws(SpoolError) {
            let ofSpool = try Spool.purpose(at: spool) { $0.hasPrefix(Record.trainingOffice) }
            let ofDrafts = try Drafts.purpose(at: drafts) { payload in
                guard case .began(let beginning) = Entry.all(in: [payload]).first else {
                    return nil
                }
                return beginning.isDemo
            }
            return [("spool", spool, ofSpool), ("drafts", drafts, ofDrafts)]
        } catch {
            throw Refusal(error, wording)
        }
    }

    private var wording: SpoolWording {
        SpoolWording(catalog: catalog, language: language.one, path: configuration.drafts)
    }

    private func refusal(_ key: String, _ values: [String: String]) -> Refusal {
        Refusal(
            Status.configuration,
            catalog.text("cli.training.\(key)", in: language.one, with: values))
    }
}
